package org.dualmap.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The accounts file of a data folder. The command line may change it while a server runs: each
 * change replaces the whole file under a lock, and a reader looks whether the file is newer than
 * what it knows. Safe for many threads and processes.
 */
public final class AccountStore {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private record Content(List<Account> accounts) {}

  /** One state of the file; each change makes a new file, so that its key differs too. */
  private record State(FileTime modified, long size, @Nullable Object key) {}

  private record Known(@Nullable State state, List<Account> accounts) {}

  private static final Known NOTHING = new Known(null, List.of());

  /** One lock for the process: the operating system's lock keeps only other processes away. */
  private static final Object CHANGING = new Object();

  private final Path file;
  private volatile Known known = NOTHING;

  public AccountStore(Path file) {
    this.file = file;
  }

  /** All accounts in the order of their making. */
  public List<Account> accounts() {
    try {
      if (Files.notExists(file)) {
        return List.of();
      }
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      State state =
          new State(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
      Known current = known;
      if (!state.equals(current.state())) {
        current = new Known(state, JSON.readValue(file.toFile(), Content.class).accounts());
        known = current;
      }
      return current.accounts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The account of that name. */
  public Optional<Account> find(String name) {
    return accounts().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /** The account that has a token of that public part. */
  Optional<Account> findByToken(String tokenId) {
    return accounts().stream()
        .filter(account -> account.tokens().stream().anyMatch(t -> t.id().equals(tokenId)))
        .findFirst();
  }

  /** Replaces the list of accounts by what the change makes of it, whole or not at all. */
  void update(UnaryOperator<List<Account>> change) {
    Path lockPath = file.resolveSibling(file.getFileName() + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      synchronized (CHANGING) {
        try (FileChannel channel =
                FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          known = NOTHING;
          Content content = new Content(change.apply(new ArrayList<>(accounts())));
          Path fresh = file.resolveSibling(file.getFileName() + ".new");
          OwnerOnlyFile.write(fresh, JSON.writeValueAsBytes(content));
          Files.move(
              fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          known = NOTHING;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
