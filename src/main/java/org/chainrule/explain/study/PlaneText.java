package org.chainrule.explain.study;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.landscape.Labelling;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * Says what a net gives over the plane of its inputs.
 *
 * @param numbers how numbers are written
 */
public record PlaneText(Numbers numbers) {

  /** What is looked at. */
  public String title(PlaneStudy study) {
    if (study.showsClasses()) {
      return Words.of(
          study.labelling().kind() == Labelling.Kind.TWO_SIDES
              ? "train.plane.title.sides"
              : "train.plane.title.classes");
    }
    return study.relief().heights().size() == 1
        ? Words.of("train.plane.title.only")
        : Words.of("train.plane.title.output", output(study.output()));
  }

  /** How many samples are where they should be, or over what range the output goes. */
  public String said(PlaneStudy study) {
    if (study.showsClasses()) {
      return Words.of(
          "train.plane.right",
          String.valueOf(study.right()),
          String.valueOf(study.sample().count()));
    }
    double[] range = study.range(study.output().orElseThrow());
    return Words.of("train.plane.range", numbers.said(range[0]), numbers.said(range[1]));
  }

  /** What the kinds of samples are called. */
  public List<String> names(Labelling labelling) {
    return IntStream.range(0, labelling.targets().size())
        .mapToObj(kind -> name(labelling, kind))
        .toList();
  }

  /** What a kind of samples is called. */
  public String name(Labelling labelling, int kind) {
    return labelling.kind() == Labelling.Kind.CLASSES
        ? Words.of("train.plane.class", String.valueOf(kind + 1))
        : Words.of("train.plane.target", column(labelling.targets().get(kind), 0));
  }

  /** What an output is called, counted from 0; without one, the classes. */
  public String output(OptionalInt which) {
    return which.isPresent()
        ? Words.of("train.plane.output", String.valueOf(which.getAsInt() + 1))
        : Words.of("train.plane.classes");
  }

  private String column(Matrix matrix, int column) {
    List<String> entries =
        IntStream.range(0, matrix.rows())
            .mapToObj(row -> numbers.said(matrix.get(row, column)))
            .toList();
    return entries.size() == 1 ? entries.get(0) : Lists.tuple(entries.size(), entries);
  }

  /** Returns what the whole picture says, for somebody who does not see it. */
  public String reading(PlaneStudy study, int iteration) {
    return Words.of(
        "train.plane.reading",
        title(study),
        String.valueOf(iteration),
        said(study),
        numbers.said(study.relief().window().left()),
        numbers.said(study.relief().window().right()),
        numbers.said(study.relief().window().bottom()),
        numbers.said(study.relief().window().top()));
  }

  /** Says where a sample is, what it should give and what it gives. */
  public String sample(PlaneStudy study, int number) {
    return Words.of(
        "train.plane.sample",
        String.valueOf(number + 1),
        column(study.sample().x(), number),
        column(study.sample().y(), number),
        column(study.yhat(), number));
  }

  /** Says what the net gives at a point. */
  public String at(PlaneStudy study, double x, double y) {
    Matrix outputs =
        Matrix.generate(
            study.relief().heights().size(), 1, (row, one) -> study.relief().at(row, x, y));
    return Words.of("train.plane.at", column(Matrix.column(x, y), 0), column(outputs, 0));
  }
}
