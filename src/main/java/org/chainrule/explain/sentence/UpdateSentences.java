package org.chainrule.explain.sentence;

import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.explain.naming.UnitNames;
import org.chainrule.formula.Formula;
import org.chainrule.network.Variable;
import org.chainrule.network.optimiser.Adam;
import org.chainrule.network.optimiser.Momentum;
import org.chainrule.pass.operation.Update;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.Words;

/** Says how an optimiser moves a weight or a bias, and which entries it leaves. */
record UpdateSentences(StepWords words, Update op) {

  /** A move is about η if it differs from it by no more than this share. */
  private static final double ABOUT = 0.01;

  void say() {
    Formula parameter = words.name(before());
    Formula gradient = words.name(gradient());
    Formula rate = words.numbers().number(op.rate());
    String first = op.key() + ".first";
    boolean begins = op.step() == 1 && Words.has("say." + first);
    words.say(begins ? first : op.key(), parameter, gradient, rate);
    if (op.optimiser() instanceof Momentum && op.step() == 1) {
      words.say("update.momentum.begins", parameter);
    }
    if (op.optimiser() instanceof Adam && op.step() == 1) {
      sayAbout(rate);
    }
    sayStill(gradient);
    if (isPenalised()) {
      words.say("update.penalty", gradient);
    }
    words.say("update.instead", words.name(words.step().result()), parameter);
  }

  private Quantity before() {
    return words.marks().trace().quantity(words.step().name().value());
  }

  private Quantity gradient() {
    return words.marks().trace().quantity(words.step().name().value().gradient());
  }

  private boolean isPenalised() {
    boolean weight = words.step().name().role() == Variable.Role.WEIGHT;
    return weight && words.marks().trace().network().penalty().isPresent();
  }

  /** In Adam's first step m̂/√v̂ is the sign of the gradient, but for ε. */
  private void sayAbout(Formula rate) {
    long moved = cells().filter(cell -> slope(cell) != 0).count();
    boolean about = cells().filter(cell -> slope(cell) != 0).allMatch(this::movesByAboutEta);
    if (moved > 0 && about) {
      words.say("update.adam.about", words.name(before()), rate, moved);
    }
  }

  private boolean movesByAboutEta(int cell) {
    return Math.abs(Math.abs(move(cell)) - op.rate()) <= ABOUT * op.rate();
  }

  /** Units whose rows stay as they are, since nothing of the loss hangs on them. */
  private void sayStill(Formula gradient) {
    int columns = gradient().columns();
    List<Integer> still =
        IntStream.range(0, gradient().rows())
            .filter(row -> IntStream.range(0, columns).allMatch(c -> rests(row * columns + c)))
            .boxed()
            .toList();
    if (!still.isEmpty()) {
      words.say("update.still", UnitNames.atStart(still), still.size(), gradient);
    }
  }

  private boolean rests(int cell) {
    return slope(cell) == 0 && move(cell) == 0;
  }

  private IntStream cells() {
    return IntStream.range(0, gradient().rows() * gradient().columns());
  }

  private double slope(int cell) {
    return at(gradient(), cell);
  }

  private double move(int cell) {
    return at(words.step().result(), cell) - at(before(), cell);
  }

  private static double at(Quantity quantity, int cell) {
    return quantity.get(cell / quantity.columns(), cell % quantity.columns());
  }
}
