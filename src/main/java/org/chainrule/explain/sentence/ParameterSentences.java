package org.chainrule.explain.sentence;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.UnitNames;
import org.chainrule.formula.Formula;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.LinearMap;
import org.chainrule.pass.quantity.Quantity;

/** Says how a linear map's gradients come about, and which of its units get none. */
record ParameterSentences(StepWords words) {

  void weight(LinearMap.WeightGradient op) {
    boolean asHeld = words.labels().convention().isDefault();
    String turned = asHeld ? "" : ".turned";
    Formula input =
        asHeld ? words.labels().symbol(op.input().name().transpose()) : words.name(op.input());
    String batch = words.batch() ? ".batch" : "";
    words.say("weight" + batch + turned, words.name(op.gradient()), input, words.samples());
    words.say(
        "weight.why",
        words.name(words.step().name().value()),
        words.name(op.gradient().name().value()),
        words.name(op.input()),
        words.marks().trace().sample().count());
    sayQuietUnits(op, batch);
  }

  private void sayQuietUnits(LinearMap.WeightGradient op, String batch) {
    List<Integer> rows = StepWords.zeroRows(op.gradient(), words.step().result());
    if (!rows.isEmpty()) {
      String key = "weight.rows" + batch + words.turned();
      words.say(key, UnitNames.atStart(rows), rows.size(), words.name(op.gradient()));
    }
    List<Integer> columns = StepWords.zeroRows(op.input());
    if (!columns.isEmpty()) {
      String key = "weight.columns" + words.turned();
      words.say(key, UnitNames.of(columns), columns.size(), words.name(op.input()));
    }
  }

  void bias(LinearMap.BiasGradient op) {
    words.say(words.batch() ? "bias.batch" : "bias", words.name(op.gradient()), words.samples());
  }

  void back(LinearMap.BackThrough op) {
    Quantity result = words.step().result();
    Formula variable = words.name(result.name().value());
    words.say("back", words.name(op.weight()), words.name(op.gradient()), variable);
    if (words.labels().convention().isDefault()) {
      words.say("back.transposed", words.name(op.weight()), variable);
    }
    if (result.name().role() == Variable.Role.INPUT) {
      words.say("back.input");
    }
    List<Integer> cancelled =
        IntStream.range(0, result.rows())
            .filter(row -> result.columns() == 1 && result.get(row, 0) == 0)
            .filter(row -> words.step().terms(row, 0).stream().anyMatch(term -> term.value() != 0))
            .boxed()
            .toList();
    if (!cancelled.isEmpty()) {
      words.say("back.cancelled", UnitNames.entries(cancelled), cancelled.size());
    }
  }
}
