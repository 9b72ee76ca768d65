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
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  private record Known(FileTime modified, List<Account> accounts) {}

  private final Path file;
  private volatile Known known = new Known(FileTime.fromMillis(-1), List.of());

  public AccountStore(Path file) {
    this.file = file;
  }

  /** All accounts in the order of their making. */
  public List<Account> accounts() {
    try {
      if (Files.notExists(file)) {
        return List.of();
      }
      FileTime modified = Files.getLastModifiedTime(file);
      Known current = known;
      if (!current.modified().equals(modified)) {
        current = new Known(modified, JSON.readValue(file.toFile(), Content.class).accounts());
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
      synchronized (this) {
        try (FileChannel channel =
                FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          known = new Known(FileTime.fromMillis(-1), List.of());
          Content content = new Content(change.apply(new ArrayList<>(accounts())));
          Path fresh = file.resolveSibling(file.getFileName() + ".new");
          OwnerOnlyFile.write(fresh, JSON.writeValueAsBytes(content));
          Files.move(
              fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          known = new Known(FileTime.fromMillis(-1), List.of());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
