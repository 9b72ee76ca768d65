package org.dualmap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dualmap.graph.OtherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountStoreTest {
  private static final int EACH = 10;

  @TempDir private Path folder = Path.of("");

  @Test
  void threadsThatAddAccountsAtOnceLoseNone() throws Exception {
    AccountStore shared = new AccountStore(file());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        // Two with one store between them, two with a store each.
        AccountStore store = t < 2 ? shared : new AccountStore(file());
        String name = "t" + t;
        work.add(
            () -> {
              addMany(store, name);
              return null;
            });
      }
      for (Future<Void> future : threads.invokeAll(work)) {
        future.get();
      }
    }

    assertThat(new AccountStore(file()).accounts()).hasSize(4 * EACH);
    assertThat(shared.accounts()).hasSize(4 * EACH);
  }

  @Test
  void processesThatAddAccountsAtOnceLoseNone() throws Exception {
    AccountStore ours = new AccountStore(file());
    try (OtherProcess other = OtherProcess.start(Adding.class, file().toString())) {
      assertThat(other.isReady()).isTrue();
      addMany(ours, "ours");
      assertThat(other.waitFor()).isZero();
    }

    assertThat(ours.accounts()).hasSize(2 * EACH);
  }

  @Test
  void aChangeOfAnotherStoreIsSeenEvenWithinOneTickOfTheClock() throws IOException {
    AccountStore ours = new AccountStore(file());
    FileTime tick = FileTime.fromMillis(1_000_000_000_000L);
    addMany(ours, "a");
    Files.setLastModifiedTime(file(), tick);
    assertThat(ours.accounts()).hasSize(EACH);

    addMany(new AccountStore(file()), "b");
    Files.setLastModifiedTime(file(), tick);

    assertThat(ours.accounts()).hasSize(2 * EACH);
  }

  private Path file() {
    return folder.resolve("accounts.json");
  }

  private static void addMany(AccountStore store, String name) {
    Accounts accounts = new Accounts(store);
    for (int n = 0; n < EACH; n++) {
      accounts.add(name + "-" + n, List.of());
    }
  }

  /** Adds accounts from a process of its own. */
  static final class Adding {
    private Adding() {}

    public static void main(String[] arguments) {
      OtherProcess.ready();
      addMany(new AccountStore(Path.of(arguments[0])), "theirs");
    }
  }
}
