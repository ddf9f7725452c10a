package org.chainrule.explain.study;

import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Target;
import org.chainrule.study.landscape.SurfaceStudy;
import org.chainrule.study.landscape.TwoWeights;
import org.chainrule.words.Words;

/**
 * Says what the loss over two weights is like.
 *
 * @param numbers how numbers are written
 * @param notation how weights are called
 */
public record SurfaceText(Numbers numbers, Notation notation) {

  /** Returns what an entry of a weight or a bias is called. */
  public Formula name(Trace trace, Target entry) {
    return new Labels(trace.network(), notation, Convention.DEFAULT)
        .entry(new Entry(trace.quantity(entry.name()), entry.row(), entry.column()));
  }

  /** The same in plain letters. */
  public String plain(Trace trace, Target entry) {
    return Plain.of(name(trace, entry));
  }

  /** What is looked at. */
  public String title(Trace trace, SurfaceStudy study) {
    return Words.of("train.surface.title", plain(trace, study.across()), plain(trace, study.up()));
  }

  /** How the loss of now compares with the others of the window. */
  public String said(SurfaceStudy study) {
    if (!study.finite()) {
      return Words.of("train.surface.said.nowhere", numbers.said(study.loss()));
    }
    return Words.of(
        "train.surface.said",
        numbers.said(study.loss()),
        numbers.said(study.low()),
        numbers.said(study.high()));
  }

  /** Returns what the whole picture says, for somebody who does not see it. */
  public String reading(Trace trace, SurfaceStudy study, int iteration) {
    return Words.of(
        "train.surface.reading",
        title(trace, study),
        String.valueOf(iteration),
        plain(trace, study.across()),
        numbers.said(TwoWeights.entry(trace.network(), study.across())),
        plain(trace, study.up()),
        numbers.said(TwoWeights.entry(trace.network(), study.up())),
        said(study));
  }

  /** Says what the loss is at a point. */
  public String at(Trace trace, SurfaceStudy study, double x, double y) {
    return Words.of(
        "train.surface.at",
        plain(trace, study.across()),
        numbers.said(x),
        plain(trace, study.up()),
        numbers.said(y),
        numbers.said(study.relief().at(0, x, y)));
  }
}
