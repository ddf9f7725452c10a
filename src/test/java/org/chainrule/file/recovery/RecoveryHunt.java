package org.chainrule.file.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.fuzz.Spoiler;

/** Recovery files: each is offered, or set aside with all its bytes, and one line says so. */
public final class RecoveryHunt implements Hunt<byte[]> {

  private static final List<String> SCRAPS =
      List.of(
          "\n",
          "\0",
          "{",
          "}",
          "\"",
          ":",
          ",",
          "null",
          "0",
          "-1",
          "2",
          "[]",
          "{}",
          "\"file\"",
          "\"time\"",
          "\"version\"",
          "\"fingerprint\"",
          "\"file:///\"",
          "\"http://a\"",
          "\"file:x\"",
          "2026-13-01T00:00:00Z",
          "1e999",
          "9223372036854775808",
          "\uFEFF");

  private final Path folder;
  private final String about;
  private final String scenario;

  /** A hunt that writes its files into a folder of its own. */
  public RecoveryHunt(Path folder) {
    this.folder = folder;
    Unsaved unsaved =
        new Unsaved(
            Scenarios.relu(),
            Optional.of(folder.resolve("net.json")),
            Optional.of(new Fingerprint(12, Instant.EPOCH, "ab".repeat(32))),
            Instant.EPOCH);
    String text = new String(RecoveryText.write(unsaved), StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    this.about = text.substring(0, end);
    this.scenario = text.substring(end + 1);
  }

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public int inTheBuild() {
    return 200;
  }

  @Override
  public byte[] draw(Random random) {
    String whole = about + "\n" + scenario;
    return switch (random.nextInt(4)) {
      case 0 -> joined(new JsonSpoiler(random, List.of(about)).next(), scenario);
      case 1 -> joined(bytes(about), new JsonSpoiler(random, List.of(scenario)).next());
      case 2 -> joined(new Spoiler(random, SCRAPS).bytes(bytes(about)), scenario);
      default -> new Spoiler(random, SCRAPS).bytes(bytes(whole));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, String second) {
    return joined(first, bytes(second));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + 1 + second.length);
    both[first.length] = '\n';
    System.arraycopy(second, 0, both, first.length + 1, second.length);
    return both;
  }

  @Override
  public Outcome judge(byte[] bytes) throws Exception {
    Path data = Files.write(folder.resolve("window-1.recovery"), bytes);
    try {
      Leftovers leftovers = new RecoveryFolder(folder, Clock.systemUTC()).leftovers();
      leftovers.problems().stream()
          .map(problem -> problem.replace(folder.toString(), ""))
          .forEach(Said::inOneLine);
      assertThat(leftovers.abandoned().size() + leftovers.problems().size()).isLessThan(2);
      for (Abandoned left : leftovers.abandoned()) {
        byte[] kept = RecoveryText.write(left.unsaved());
        assertThat(RecoveryText.read(kept, "net")).isEqualTo(left.unsaved());
        assertThat(left.unsaved().file().stream()).allMatch(Path::isAbsolute);
        left.close();
      }
      Path there = Files.exists(data) ? data : folder.resolve("damaged-1.recovery");
      assertThat(there).hasBinaryContent(bytes);
      assertThat(data.equals(there) && leftovers.abandoned().isEmpty())
          .as("left for a later program")
          .isEqualTo(leftovers.problems().isEmpty() && leftovers.abandoned().isEmpty());
      return leftovers.abandoned().isEmpty() ? Outcome.REFUSED : Outcome.TAKEN;
    } finally {
      empty();
    }
  }

  private void empty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("window-1.lock")) {
          assertThat(file.getFileName().toString()).endsWith(".recovery");
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public Stream<byte[]> smaller(byte[] bytes) {
    return Smaller.bytes(bytes);
  }

  @Override
  public String show(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
