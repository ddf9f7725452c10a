package org.chainrule.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.pass.Entry;
import org.chainrule.pass.Origin;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Step;
import org.chainrule.pass.Trace;
import org.chainrule.words.Words;

/** Says of a result that is not finite at which step that first arose, and why. */
record NotFinite(Trace trace, Numbers numbers, Labels labels) {

  List<Prose> sentences(Step step) {
    Quantity result = step.result();
    List<Prose> sentences = new ArrayList<>();
    int more = -1;
    for (int row = 0; row < result.rows(); row++) {
      for (int column = 0; column < result.columns(); column++) {
        Optional<Origin> origin = Origin.of(trace, result.name(), row, column);
        if (origin.isPresent() && ++more == 0) {
          say(sentences, step, row, column, origin.get());
        }
      }
    }
    if (more > 0) {
      sentences.add(Prose.of(Words.of("say.notFinite.more", more)));
    }
    return sentences;
  }

  private void say(List<Prose> sentences, Step step, int row, int column, Origin origin) {
    String entry = entry(step, row, column);
    String value = numbers.latex(step.result().get(row, column));
    boolean here = origin.step().equals(step) && origin.row() == row && origin.column() == column;
    sentences.add(
        Prose.of(
            here
                ? Words.of("say.notFinite.here", entry, value, cause(origin))
                : Words.of(
                    "say.notFinite.from",
                    entry,
                    value,
                    String.valueOf(origin.step().number()),
                    entry(origin),
                    cause(origin))));
    origin.earlier().ifPresent(earlier -> sentences.add(Prose.of(earlier(earlier))));
  }

  private String earlier(Origin origin) {
    return Words.of(
        "say.notFinite.earlier",
        numbers.latex(origin.value()),
        String.valueOf(origin.step().number()),
        entry(origin),
        cause(origin));
  }

  private String cause(Origin origin) {
    String key = "say.notFinite.cause." + origin.cause().name().toLowerCase(Locale.ROOT);
    String product =
        origin.factors().stream().map(this::factor).collect(Collectors.joining("\\cdot "));
    String first = origin.factors().isEmpty() ? "" : numbers.latex(origin.factors().get(0));
    return Words.of(key, product, first, numbers.latex(Double.MAX_VALUE));
  }

  private String factor(double factor) {
    String number = numbers.latex(factor);
    return factor < 0 || number.contains("\\cdot") ? "(" + number + ")" : number;
  }

  private String entry(Origin origin) {
    return entry(origin.step(), origin.row(), origin.column());
  }

  private String entry(Step step, int row, int column) {
    return labels.entry(new Entry(step.result(), row, column));
  }
}
