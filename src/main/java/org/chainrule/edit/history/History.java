package org.chainrule.edit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.edit.Edit;
import org.chainrule.edit.given.Naming;
import org.chainrule.network.scenario.Scenario;

/**
 * A scenario with what was done to it, and what was undone. Immutable: every command returns
 * another history, and all of them share the matrices that an edit leaves alone. At most {@value
 * #MOST_EDITS} edits are remembered, in a large net fewer: as many as fit into 128 MB.
 */
public final class History {

  /** The most edits that can be undone; older ones are forgotten. */
  static final int MOST_EDITS = 10_000;

  /** The most numbers (of 8 bytes) that edits may keep besides those of the scenario itself. */
  static final long MOST_NUMBERS = 16_000_000;

  private record Entry(Edit edit, Scenario before, Scenario after, long numbers) {
    static Entry of(Edit edit, Scenario before, Scenario after) {
      return new Entry(edit, before, after, SharedMatrices.unshared(before, after));
    }
  }

  private final Scenario current;
  private final Optional<Scenario> saved;
  private final List<Entry> done;
  private final List<Entry> undone;

  /** Whether the last edit belongs to a drag that goes on. */
  private final boolean open;

  private History(
      Scenario current,
      Optional<Scenario> saved,
      List<Entry> done,
      List<Entry> undone,
      boolean open) {
    this.current = current;
    this.saved = saved;
    this.done = done;
    this.undone = undone;
    this.open = open;
  }

  /** Begins with a scenario that is as it was saved. */
  public static History saved(Scenario scenario) {
    return new History(scenario, Optional.of(scenario), List.of(), List.of(), false);
  }

  /** Begins with a scenario that was never saved. */
  public static History unsaved(Scenario scenario) {
    return new History(scenario, Optional.empty(), List.of(), List.of(), false);
  }

  /** The scenario as it is now. */
  public Scenario current() {
    return current;
  }

  /**
   * Does an edit. What was undone can then no longer be redone. An edit that changes nothing leaves
   * no trace. One with the merge key of the last edit replaces it, unless {@link #seal} was called
   * since.
   *
   * @throws org.chainrule.edit.given.RefusedEditException if the edit cannot be done; this history
   *     is still good
   */
  public History apply(Edit edit) {
    return continues(edit) ? replaceLast(edit) : add(edit);
  }

  private boolean continues(Edit edit) {
    return open
        && edit.mergeKey().isPresent()
        && edit.mergeKey().equals(last(done).edit().mergeKey());
  }

  private History add(Edit edit) {
    Scenario after = edit.apply(current);
    if (after.equals(current)) {
      return this;
    }
    Entry entry = Entry.of(edit, current, after);
    return new History(after, saved, remembered(with(done, entry)), List.of(), true);
  }

  private History replaceLast(Edit edit) {
    Scenario before = last(done).before();
    Scenario after = edit.apply(before);
    List<Entry> earlier = withoutLast(done);
    return after.equals(before)
        ? new History(before, saved, earlier, undone, false)
        : new History(
            after, saved, remembered(with(earlier, Entry.of(edit, before, after))), undone, true);
  }

  /** Returns the latest edits, as many as may be kept, the last one always. */
  private static List<Entry> remembered(List<Entry> entries) {
    int first = entries.size() - 1;
    long numbers = last(entries).numbers();
    while (first > 0
        && entries.size() - first < MOST_EDITS
        && numbers + entries.get(first - 1).numbers() <= MOST_NUMBERS) {
      first--;
      numbers += entries.get(first).numbers();
    }
    return List.copyOf(entries.subList(first, entries.size()));
  }

  /** Whether the next edit may belong to the same drag as the last. */
  public boolean isOpen() {
    return open;
  }

  /** Ends a drag: the next edit is one of its own. */
  public History seal() {
    return open ? new History(current, saved, done, undone, false) : this;
  }

  /** Whether there is an edit to undo. */
  public boolean canUndo() {
    return !done.isEmpty();
  }

  /** Whether there is an edit to redo. */
  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /** Undoes the last edit, if there is one. */
  public History undo() {
    if (!canUndo()) {
      return this;
    }
    Entry entry = last(done);
    return new History(entry.before(), saved, withoutLast(done), with(undone, entry), false);
  }

  /** Redoes the edit that was undone last, if there is one. */
  public History redo() {
    if (!canRedo()) {
      return this;
    }
    Entry entry = last(undone);
    return new History(entry.after(), saved, with(done, entry), withoutLast(undone), false);
  }

  /** What {@link #undo} would undo, as a menu names it. */
  public Optional<String> undoName(Naming naming) {
    return canUndo() ? Optional.of(name(last(done), naming)) : Optional.empty();
  }

  /** What {@link #redo} would redo, as a menu names it. */
  public Optional<String> redoName(Naming naming) {
    return canRedo() ? Optional.of(name(last(undone), naming)) : Optional.empty();
  }

  private static String name(Entry entry, Naming naming) {
    return entry.edit().describe(entry.before(), naming);
  }

  /** Notes that this scenario was saved; a drag that goes on ends here. */
  public History markSaved(Scenario scenario) {
    return new History(current, Optional.of(scenario), done, undone, false);
  }

  /** Whether the scenario is as it was saved last, also after a way there and back. */
  public boolean isSaved() {
    return saved.filter(last -> last == current || last.equals(current)).isPresent();
  }

  private static Entry last(List<Entry> entries) {
    return entries.get(entries.size() - 1);
  }

  private static List<Entry> withoutLast(List<Entry> entries) {
    return List.copyOf(entries.subList(0, entries.size() - 1));
  }

  private static List<Entry> with(List<Entry> entries, Entry entry) {
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return List.copyOf(longer);
  }
}
