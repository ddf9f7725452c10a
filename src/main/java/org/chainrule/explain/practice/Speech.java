package org.chainrule.explain.practice;

import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.study.Decimals;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/** The names and the numbers of a pass, for sentences. */
record Speech(Explainer explainer) {

  /** Returns a message of the bundle that belongs to practising. */
  Prose say(String key, Object... arguments) {
    return Prose.of("practice.question." + key, arguments);
  }

  /** The name of a matrix. */
  Formula name(Name name) {
    return explainer.labels().inline(name);
  }

  /** The name of an entry. */
  Formula entry(Target target) {
    return explainer
        .labels()
        .entry(new Entry(explainer.trace().quantity(target.name()), target.row(), target.column()));
  }

  /** The name of an entry with its number. */
  Formula equation(Target target) {
    return Formulas.equal(
        entry(target),
        number(explainer.trace().quantity(target.name()).get(target.row(), target.column())));
  }

  /** A number without what binary arithmetic adds to it. */
  Formula number(double value) {
    return explainer.numbers().number(Decimals.cleaned(value));
  }

  /** The same as a factor of a product. */
  Formula factor(double value) {
    return explainer.numbers().factor(Decimals.cleaned(value));
  }

  /** A number in running text. */
  String said(double value) {
    return explainer.numbers().said(Decimals.cleaned(value));
  }

  /** Whether the pass is one of several samples. */
  boolean isBatch() {
    return explainer.trace().sample().count() > 1;
  }

  /** A place counted from 1. */
  static String place(int index) {
    return String.valueOf(index + 1);
  }
}
