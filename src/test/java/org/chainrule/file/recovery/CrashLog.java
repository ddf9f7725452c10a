package org.chainrule.file.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a killed {@link CrashChild} said that it did.
 *
 * @param edits the number of each edit by its time in milliseconds, the last one of a millisecond
 * @param saving the edits that it began to save
 * @param saved the last edit that it had saved, 0 if none
 * @param problems what else it said
 */
record CrashLog(
    TreeMap<Long, Integer> edits, Set<Integer> saving, int saved, List<String> problems) {

  static CrashLog read(Path log) throws IOException {
    TreeMap<Long, Integer> edits = new TreeMap<>();
    Set<Integer> saving = new HashSet<>();
    int saved = 0;
    List<String> problems = new ArrayList<>();
    String text = Files.readString(log);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "edit" -> edits.put(Long.valueOf(words[2]), Integer.valueOf(words[1]));
        case "saving" -> saving.add(Integer.valueOf(words[1]));
        case "saved" -> saved = Integer.parseInt(words[1]);
        default -> problems.add(line);
      }
    }
    return new CrashLog(edits, saving, saved, problems);
  }

  /** When it began to edit, in milliseconds. */
  long start() {
    return edits.isEmpty() ? 0 : edits.firstKey();
  }

  /** When it was last heard of, in milliseconds. */
  long end() {
    return edits.isEmpty() ? 0 : edits.lastKey();
  }

  /** The number of the last edit, 0 if there was none. */
  int lastEdit() {
    return edits.isEmpty() ? 0 : edits.lastEntry().getValue();
  }

  /** The number of the last edit up to a time, 0 if there was none. */
  int lastEditBefore(long time) {
    Map.Entry<Long, Integer> edit = edits.floorEntry(time);
    return edit == null ? 0 : edit.getValue();
  }

  /** The longest time between two edits: a computer that is busy lets the whole program wait. */
  long longestGap() {
    long longest = 0;
    for (Long time : edits.keySet()) {
      Long next = edits.higherKey(time);
      longest = next == null ? longest : Math.max(longest, next - time);
    }
    return longest;
  }

  @Override
  public String toString() {
    return String.format(
        "edits %d to %d within %d ms, longest gap %d ms",
        edits.isEmpty() ? 0 : edits.firstEntry().getValue(),
        lastEdit(),
        end() - start(),
        longestGap());
  }
}
