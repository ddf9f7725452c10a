package org.chainrule.explain.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.marks.Origin;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;

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
      sentences.add(Prose.of("say.notFinite.more", more));
    }
    return sentences;
  }

  private void say(List<Prose> sentences, Step step, int row, int column, Origin origin) {
    Formula entry = entry(step, row, column);
    Formula value = numbers.number(step.result().get(row, column));
    boolean here = origin.step().equals(step) && origin.row() == row && origin.column() == column;
    sentences.add(
        here
            ? Prose.of("say.notFinite.here", entry, value, cause(origin))
            : Prose.of(
                "say.notFinite.from",
                entry,
                value,
                String.valueOf(origin.step().number()),
                entry(origin),
                cause(origin)));
    origin.earlier().ifPresent(earlier -> sentences.add(earlier(earlier)));
  }

  private Prose earlier(Origin origin) {
    return Prose.of(
        "say.notFinite.earlier",
        numbers.number(origin.value()),
        String.valueOf(origin.step().number()),
        entry(origin),
        cause(origin));
  }

  private Prose cause(Origin origin) {
    String key = "say.notFinite.cause." + origin.cause().name().toLowerCase(Locale.ROOT);
    List<Double> factors = origin.factors();
    Object first = factors.isEmpty() ? "" : numbers.number(factors.get(0));
    return Prose.of(key, numbers.product(factors), first, numbers.number(Double.MAX_VALUE));
  }

  private Formula entry(Origin origin) {
    return entry(origin.step(), origin.row(), origin.column());
  }

  private Formula entry(Step step, int row, int column) {
    return labels.entry(new Entry(step.result(), row, column));
  }
}
