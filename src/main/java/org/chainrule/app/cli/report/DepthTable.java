package org.chainrule.app.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.explain.study.DepthSentences;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.StackReport;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.study.depth.stack.OutputRange;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/** A depth study as a table, for a person or for a program that reads CSV. */
public final class DepthTable {

  private static final String CSV_HEAD =
      "layer,dl_dz_q1,dl_dz_median,dl_dz_q3,dl_dW_q1,dl_dW_median,dl_dW_q3,"
          + "vanished,exploded,healthy";

  private static final String GAP = "  ";

  private DepthTable() {}

  /** Returns a line for each layer at full precision; the shares stand in every line. */
  public static String csv(StackReport report) {
    Tally tally = report.tally();
    return Stream.concat(
            Stream.of(CSV_HEAD),
            report.layers().stream()
                .map(
                    layer ->
                        layer.layer()
                            + csv(layer.gradient())
                            + csv(layer.weightGradient())
                            + csv(
                                tally.share(Fate.VANISHED),
                                tally.share(Fate.EXPLODED),
                                tally.share(Fate.HEALTHY))))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String csv(Quartiles quartiles) {
    return csv(quartiles.q1(), quartiles.median(), quartiles.q3());
  }

  private static String csv(double first, double second, double third) {
    return "," + first + "," + second + "," + third;
  }

  /** Returns what was asked, a line for each layer, and what it comes to in words. */
  public static String text(StackReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(title(report.sampling()));
    lines.add("");
    lines.addAll(table(report));
    lines.add("");
    OutputRange.caution(report.sampling().stack()).ifPresent(lines::add);
    lines.addAll(new DepthSentences(Numbers.DEFAULT).ofMany(report));
    return String.join("\n", lines) + "\n";
  }

  private static String title(Sampling sampling) {
    Stack stack = sampling.stack();
    return Words.of(
        "depth.table.title",
        Words.of("activation." + stack.activation().id()),
        String.valueOf(stack.depth()),
        String.valueOf(stack.width()),
        Words.of("edit.filling." + stack.initialisation().id()),
        Numbers.DEFAULT.said(stack.scale()),
        Numbers.DEFAULT.said(stack.bias()),
        Words.of("loss." + stack.loss().id()),
        String.valueOf(sampling.networks()),
        String.valueOf(sampling.seed()));
  }

  /** All columns are flush right, each as wide as its widest entry. */
  private static List<String> table(StackReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            Words.of("depth.table.layer"),
            Words.of("depth.table.q1", "dℓ/dz"),
            Words.of("depth.table.median"),
            Words.of("depth.table.q3"),
            Words.of("depth.table.q1", "dℓ/dW"),
            Words.of("depth.table.median"),
            Words.of("depth.table.q3")));
    report.layers().forEach(layer -> rows.add(row(layer)));
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(k -> rows.stream().mapToInt(row -> row.get(k).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(StackReport.Layer layer) {
    return Stream.of(
            Stream.of(String.valueOf(layer.layer())),
            numbers(layer.gradient()),
            numbers(layer.weightGradient()))
        .flatMap(entries -> entries)
        .toList();
  }

  private static Stream<String> numbers(Quartiles quartiles) {
    return Stream.of(quartiles.q1(), quartiles.median(), quartiles.q3())
        .map(Numbers.DEFAULT::plain);
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(k -> " ".repeat(widths[k] - row.get(k).length()) + row.get(k))
        .collect(Collectors.joining(GAP));
  }
}
