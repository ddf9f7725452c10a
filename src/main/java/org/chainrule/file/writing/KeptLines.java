package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines that are kept from one start to the next, the latest last, in a text file under a line that
 * never changes. It is a convenience: what cannot be read counts as empty, and what cannot be
 * written is passed over.
 */
public final class KeptLines {

  /** The most that are kept; older ones make room. */
  public static final int MOST = 20_000;

  private final Path file;
  private final String header;

  /**
   * Lines in this file, which is made when it is first needed.
   *
   * @param header the first line
   */
  public KeptLines(Path file, String header) {
    this.file = file.toAbsolutePath();
    this.header = header;
  }

  /** Returns the lines. */
  public List<String> all() {
    try {
      String text = new String(SmallFile.read(file), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      return lines.isEmpty() ? List.of() : lines.subList(1, lines.size());
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** Adds lines at the end. */
  public void add(List<String> further) {
    change(
        before -> {
          List<String> lines = new ArrayList<>(before);
          lines.addAll(further);
          return lines;
        });
  }

  /** Puts other lines in the place of those that there are. */
  public synchronized void change(UnaryOperator<List<String>> to) {
    List<String> lines = to.apply(all());
    write(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
  }

  /** Forgets all lines. */
  public synchronized void clear() {
    write(List.of());
  }

  private void write(List<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      AtomicWriter.DURABLE.replace(file, text(header, lines).getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      // Nobody should be disturbed for this.
    }
  }

  /** Returns lines under a first one, as they stand in a file. */
  public static String text(String header, List<String> lines) {
    StringBuilder text = new StringBuilder(header).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
