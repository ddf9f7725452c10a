package org.chainrule.explain.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.depth.ConfidenceInterval;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.MapPlan;
import org.chainrule.study.depth.StackReport;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/**
 * Says in words what became of the gradients of many random nets, and nothing that the numbers do
 * not say.
 */
public final class DepthSentences {

  private final Numbers numbers;

  /** Makes sentences with these numbers. */
  public DepthSentences(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Returns what is to be said of many nets of one stack. */
  public List<String> ofMany(StackReport report) {
    List<String> sentences = new ArrayList<>();
    Tally tally = report.tally();
    sentences.add(
        Words.of(
            "depth.many.shares",
            text(tally.networks()),
            withInterval(tally, Fate.VANISHED),
            withInterval(tally, Fate.EXPLODED),
            withInterval(tally, Fate.HEALTHY)));
    special("depth.many.special", tally).ifPresent(sentences::add);
    sentences.add(ratio(report.ratio(), report.layers().size() - 1));
    return sentences;
  }

  /** NaN and ∞ stand last of all ratios, so that each quartile says how many nets have one. */
  private String ratio(Quartiles ratio, int steps) {
    if (!Double.isFinite(ratio.median())) {
      return Words.of("depth.many.ratio.half", steps, text(steps));
    }
    return Words.of(
        Double.isFinite(ratio.q3()) ? "depth.many.ratio" : "depth.many.ratio.quarter",
        steps,
        text(steps),
        numbers.said(ratio.median()),
        numbers.said(Math.pow(ratio.median(), 1.0 / steps)),
        numbers.said(ratio.q1()),
        numbers.said(ratio.q3()));
  }

  private String withInterval(Tally tally, Fate fate) {
    ConfidenceInterval interval = tally.interval(fate);
    return Words.of(
        "depth.interval",
        numbers.percent(tally.share(fate)),
        numbers.percent(interval.low()),
        numbers.percent(interval.high()));
  }

  /**
   * What no share tells: among the vanished the exact zeros, among the exploded what overflowed.
   */
  private Optional<String> special(String key, Tally tally) {
    if (tally.zero() == 0 && tally.notFinite() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Words.of(
            key,
            numbers.percent((double) tally.zero() / tally.networks()),
            numbers.percent((double) tally.notFinite() / tally.networks())));
  }

  /** Returns what is to be said of a map as far as it is filled; nothing of an empty one. */
  public List<String> ofMap(DepthMap map) {
    Tally total = map.total();
    if (total.networks() == 0) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Words.of(
            map.progress().share() < 1 ? "depth.map.shares" : "depth.map.shares.all",
            text(total.networks()),
            numbers.percent(total.share(Fate.VANISHED)),
            numbers.percent(total.share(Fate.EXPLODED)),
            numbers.percent(total.share(Fate.HEALTHY))));
    special("depth.many.special", total).ifPresent(sentences::add);
    sentences.add(
        Words.of(
            "depth.map.cells",
            text(mostly(map, Fate.VANISHED)),
            text(mostly(map, Fate.EXPLODED)),
            text(mostly(map, Fate.HEALTHY)),
            text(map.tallies().size())));
    never(map, Fate.EXPLODED, "depth.map.neverExplodes").ifPresent(sentences::add);
    never(map, Fate.VANISHED, "depth.map.neverVanishes").ifPresent(sentences::add);
    sentences.add(reach(map.plan()));
    return sentences;
  }

  private static long mostly(DepthMap map, Fate fate) {
    return map.tallies().stream().filter(tally -> tally.share(fate) > 0.5).count();
  }

  /** That something was never seen is no proof; says how rare it must be in each cell. */
  private Optional<String> never(DepthMap map, Fate fate, String key) {
    double most =
        map.tallies().stream().mapToDouble(tally -> tally.interval(fate).high()).max().orElse(1);
    return map.total().count(fate) == 0
        ? Optional.of(Words.of(key, numbers.percent(most)))
        : Optional.empty();
  }

  /** Says of which stacks a map speaks, and so of which it does not. */
  private String reach(MapPlan plan) {
    return Words.of(
        "depth.map.reach",
        Labels.said(plan.stack().activation()),
        text(plan.stack().width()),
        Words.of("edit.filling." + plan.stack().initialisation().id()),
        text(plan.depths().stream().min(Comparator.naturalOrder()).orElseThrow()),
        text(plan.depths().stream().max(Comparator.naturalOrder()).orElseThrow()),
        numbers.said(plan.scales().stream().min(Comparator.naturalOrder()).orElseThrow()),
        numbers.said(plan.scales().stream().max(Comparator.naturalOrder()).orElseThrow()));
  }

  /** Says what became of the nets of one cell; rows and columns count from 0. */
  public String ofCell(DepthMap map, int row, int column) {
    Stack stack = map.plan().stackAt(row, column);
    Tally tally = map.at(row, column);
    String place =
        Words.of(
            "depth.reading.cell",
            StackNames.activation(stack),
            text(stack.depth()),
            numbers.said(stack.scale()),
            tally.networks(),
            text(tally.networks()));
    return tally.networks() == 0
        ? place + Words.of("depth.reading.cell.none")
        : place
            + Words.of(
                "depth.reading.cell.shares",
                withInterval(tally, Fate.VANISHED),
                withInterval(tally, Fate.EXPLODED),
                withInterval(tally, Fate.HEALTHY))
            + special("depth.reading.cell.special", tally).orElse("");
  }

  /** Says how many nets of a cell came to this fate. */
  public static String found(Fate fate, Tally tally) {
    return Words.of("depth.find." + fate, text(tally.count(fate)));
  }

  private static String text(long number) {
    return String.valueOf(number);
  }
}
