package org.chainrule.session.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.practice.line.Lettering;
import org.chainrule.practice.line.LineReading;
import org.chainrule.practice.line.LineTask;
import org.chainrule.practice.line.OwnLines;

/**
 * The lines of a pass, as far as somebody has come with them. Never modified.
 *
 * @param explainer explains the pass, in the letters and the layout that are shown
 * @param at the step whose line is being typed
 * @param entries what was typed, by what it computes
 * @param own the lines that the person goes on with, though they are wrong
 * @param followed the pass as it goes on from these, once that is known
 * @param reading what the line that is being typed says
 */
public record LinePage(
    Explainer explainer,
    Step at,
    Map<Name, LineEntry> entries,
    OwnLines own,
    Optional<Trace> followed,
    LineReading reading) {

  /** Copies the map. */
  public LinePage {
    entries = Map.copyOf(entries);
  }

  private static LinePage read(
      Explainer explainer,
      Step at,
      Map<Name, LineEntry> entries,
      OwnLines own,
      Optional<Trace> followed) {
    String typed = entries.getOrDefault(at.name(), LineEntry.EMPTY).text();
    return new LinePage(explainer, at, entries, own, followed, task(explainer, at).read(typed));
  }

  private static LineTask task(Explainer explainer, Step at) {
    Labels labels = explainer.labels();
    return new LineTask(
        explainer.trace(),
        at,
        new Lettering(labels.notation().layered(), labels::inline),
        labels.convention());
  }

  /** The task to type the line. */
  LineTask task() {
    return task(explainer, at);
  }

  /** The pass. */
  public Trace trace() {
    return explainer.trace();
  }

  /**
   * Begins with the lines of a pass.
   *
   * @param explainer explains it
   * @param blank how many are to be typed, counted from the last
   */
  static LinePage of(Explainer explainer, int blank) {
    List<Step> steps = explainer.trace().steps();
    int first = Math.max(0, steps.size() - blank);
    Map<Name, LineEntry> given = new LinkedHashMap<>();
    steps.subList(0, first).forEach(step -> given.put(step.name(), LineEntry.GIVEN));
    return read(explainer, steps.get(first), given, OwnLines.NONE, Optional.empty());
  }

  /** What was typed, without what stands there from the start. */
  Map<Name, LineEntry> typed() {
    Map<Name, LineEntry> typed = new LinkedHashMap<>(entries);
    typed.values().removeIf(entry -> entry.state() == LineState.GIVEN);
    return typed;
  }

  /** The same lines with what was typed for those of them that are to be typed. */
  LinePage with(Map<Name, LineEntry> typed, OwnLines goneOnWith) {
    Map<Name, LineEntry> all = new LinkedHashMap<>(typed);
    OwnLines asked = goneOnWith;
    for (Step step : trace().steps()) {
      if (entry(step).state() == LineState.GIVEN) {
        all.put(step.name(), LineEntry.GIVEN);
        asked = asked.without(step.name());
      }
    }
    return read(explainer, at, all, asked, Optional.empty());
  }

  /** What was typed for the step. */
  public LineEntry entry() {
    return entry(at);
  }

  /** What was typed for a step. */
  public LineEntry entry(Step step) {
    return entries.getOrDefault(step.name(), LineEntry.EMPTY);
  }

  /** The steps whose lines are to be typed. */
  public List<Step> asked() {
    return trace().steps().stream().filter(step -> entry(step).state() != LineState.GIVEN).toList();
  }

  /** How many lines there is nothing more to do for. */
  public int done() {
    return (int) asked().stream().filter(step -> entry(step).state().isDone()).count();
  }

  /** Whether all lines were found, and none was shown or is wrong. */
  public boolean isRight() {
    return asked().stream().allMatch(step -> entry(step).state() == LineState.RIGHT);
  }

  /** The next line that is open after this one, else the first of all; nothing if none is. */
  public Optional<Step> next() {
    List<Step> after = new ArrayList<>(trace().steps());
    Collections.rotate(after, -at.number());
    return after.stream().filter(step -> !entry(step).state().isDone()).findFirst();
  }

  /** The same lines of the same pass in other letters. */
  LinePage in(Explainer other) {
    return read(other, at, entries, own, followed);
  }

  LinePage at(Step other) {
    return read(explainer, other, entries, own, followed);
  }

  LinePage with(Step step, LineEntry entry) {
    Map<Name, LineEntry> changed = new LinkedHashMap<>(entries);
    changed.put(step.name(), entry);
    return read(explainer, at, changed, own, followed);
  }

  /** Opens again what was judged by lines that the person went on with. */
  LinePage withoutCarried() {
    Map<Name, LineEntry> changed = new LinkedHashMap<>(entries);
    changed.replaceAll((name, entry) -> entry.isByOwn() ? entry.typed(entry.text()) : entry);
    return read(explainer, at, changed, own, followed);
  }

  LinePage with(OwnLines other) {
    return read(explainer, at, entries, other, Optional.empty());
  }

  /**
   * The same, once it is known how the pass goes on from the lines that the person goes on with.
   */
  LinePage followed(Trace pass) {
    return new LinePage(explainer, at, entries, own, Optional.of(pass), reading);
  }

  /**
   * The step, with what the lines give that the person goes on with; nothing before it is known.
   */
  public Optional<Step> told() {
    return own.isEmpty() ? Optional.of(at) : followed.map(pass -> pass.step(at.number()));
  }

  /** What those lines give that stand before the step, in the order of the pass. */
  public List<Quantity> goesOnWith() {
    Set<Name> earlier = own.before(at, trace()).senses().keySet();
    return followed.stream()
        .flatMap(pass -> pass.steps().stream())
        .filter(step -> earlier.contains(step.name()))
        .map(Step::result)
        .toList();
  }
}
