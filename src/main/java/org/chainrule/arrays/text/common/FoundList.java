package org.chainrule.arrays.text.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Collects what a text holds, and gives a name of its own to what has none. */
public final class FoundList {

  /** Something that gets its name when all is collected. */
  @FunctionalInterface
  private interface Unnamed {
    Found named(String name);
  }

  private record Entry(String name, Unnamed found) {}

  private static final int MOST = 1000;
  private static final int LONGEST_NAME = 200;

  private final PastedText text;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private String reason = "";
  private int kept;

  /** Collects what this text holds. */
  public FoundList(PastedText text) {
    this.text = text;
  }

  /** Adds an array; an empty name is none. */
  public void add(String name, Shaped array) throws TypedException {
    keep(name, own -> new NumberArray(text.source(), own, array.shape(), array.matrix()));
  }

  /** Adds a table that is not read yet. */
  public void addTable(String name, String table) throws TypedException {
    keep(name, own -> new TableText(text.source(), own, table));
  }

  /** Of two with the same name nobody knows which is meant. */
  private void keep(String given, Unnamed found) throws TypedException {
    String name = shown(given);
    if (!name.isEmpty() && !named.add(name)) {
      throw new TypedException(Words.of("typed.twice", TypedException.quote(name)));
    }
    kept++;
    append(name, found);
  }

  /** A name stands in sentences, lists and on the command line. */
  private static String shown(String name) {
    return OneLine.shortened(OneLine.spaced(name), LONGEST_NAME);
  }

  private void append(String name, Unnamed found) throws TypedException {
    if (entries.size() == MOST) {
      throw new TypedException(Words.of("typed.manyArrays", String.valueOf(MOST)));
    }
    entries.add(new Entry(name, found));
  }

  /** Adds what is no matrix. */
  public void leaveOut(String name, String why) throws TypedException {
    reason = reason.isEmpty() ? why : reason;
    append(shown(name), own -> new LeftOut(text.source(), own, "", why));
  }

  /**
   * Returns all of it. A single array without a name is called what the text is called, others
   * arr_0, arr_1 and so on, as NumPy calls them.
   *
   * @throws TypedException if there is no array; the message is why the first thing is none
   */
  public List<Found> all() throws TypedException {
    if (kept == 0) {
      throw new TypedException(reason.isEmpty() ? Words.of("typed.noEntry") : reason);
    }
    List<Found> all = new ArrayList<>();
    int unnamed = 0;
    for (Entry entry : entries) {
      String name = entry.name();
      if (name.isEmpty()) {
        name = entries.size() == 1 ? text.name() : "arr_" + unnamed++;
      }
      all.add(entry.found().named(free(name)));
    }
    return all;
  }

  private String free(String name) {
    String free = name;
    while (taken.containsKey(free)) {
      free = name + " (" + taken.merge(name, 1, Integer::sum) + ")";
    }
    taken.put(free, 1);
    return free;
  }
}
