package org.chainrule.file.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a file was like when it was read or written, to tell whether another program changed it
 * since.
 *
 * @param size its length in bytes
 * @param time when it was last written, as the file system has it
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 */
public record Fingerprint(long size, Instant time, String sha256) {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks what a file tells of another one.
   *
   * @throws IllegalArgumentException if no file can have been like this
   */
  public Fingerprint {
    if (size < 0 || !SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no fingerprint: " + size + ", " + sha256);
    }
  }

  /** What has become of a file. */
  public enum Change {
    /** It holds what it held. */
    NONE,
    /** Another program wrote something else into it. */
    CHANGED,
    /** It is not there any more. */
    VANISHED
  }

  /** Returns the fingerprint of these bytes, written at this time. */
  public static Fingerprint of(byte[] content, Instant time) {
    return new Fingerprint(content.length, time, hex(digest().digest(content)));
  }

  /** Whether the other file held the same bytes, whenever it was written. */
  public boolean sameContent(Fingerprint other) {
    return size == other.size && sha256.equals(other.sha256);
  }

  /**
   * Compares a file's bytes with those it had. A file that was only touched has not changed.
   *
   * @throws IOException if the file is there but cannot be read
   */
  public Change changeOf(Path file) throws IOException {
    try {
      if (Files.size(file) != size) {
        return Change.CHANGED;
      }
      return sha256.equals(sha256Of(file)) ? Change.NONE : Change.CHANGED;
    } catch (NoSuchFileException gone) {
      return Change.VANISHED;
    }
  }

  private static String sha256Of(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return hex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
