package org.chainrule.explain.sentence;

import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.Formula;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Slopes;
import org.chainrule.pass.operation.Transposition;
import org.chainrule.pass.quantity.Name;

/** Says what a factor that stands in the backward lane is, and what it is there for. */
record FactorSentences(StepWords words) {

  void transposition(Transposition op) {
    int layer = words.step().stage().layer();
    Formula whole = words.name(op.of());
    Formula factor = words.name(words.step().result());
    boolean weight = op.of().name().role() == Variable.Role.WEIGHT;
    Formula arriving = words.name(Name.linearOutput(layer).gradient());
    if (!weight) {
      words.say("factor.input", whole, arriving, words.name(Name.weight(layer).gradient()));
    } else if (words.labels().alike(op.of().name(), words.step().name())) {
      words.say("factor.weight.same", whole, arriving);
    } else {
      words.say("factor.weight", whole, factor);
      sayWhy(whole, factor, layer);
    }
  }

  private void sayWhy(Formula weight, Formula transpose, int layer) {
    Network network = words.marks().trace().network();
    Formula input = words.name(Name.of(network.layerInput(layer)));
    if (words.labels().convention().isDefault()) {
      words.say("factor.weight.why", weight, transpose, input);
    }
  }

  void slopes(Slopes op) {
    Formula leaving = words.name(op.z().name().gradient());
    if (op.activation().isIdentity()) {
      words.say("factor.identity", leaving);
    } else if (op.activation().slopeIsMask()) {
      words.say("factor.mask", words.name(op.z()), leaving);
    } else {
      words.say("factor.slopes", Labels.activation(op.activation()), leaving);
    }
  }
}
