package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.pass.quantity.Convention;

/**
 * A bundled net as it is written in one of the layouts and notations. With the system property
 * {@code chainrule.export.all} tests go through every net in every one of them; else through a few
 * that have each.
 *
 * @param id of the net
 * @param convention how its matrices lie
 * @param notation how its quantities are called
 */
public record Written(String id, Convention convention, Notation notation) {

  private static final boolean ALL = Boolean.getBoolean("chainrule.export.all");

  private static final Convention TURNED = new Convention(true, true);

  /** Returns the cases to be gone through. */
  public static Stream<Written> cases() {
    if (!ALL) {
      return Stream.of(
          new Written("residual-block", Convention.DEFAULT, Notation.TEXTBOOK),
          new Written("half-squared-error-l2", TURNED, Notation.SHEET));
    }
    List<Written> cases = new ArrayList<>();
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      for (Convention convention : List.of(Convention.DEFAULT, TURNED)) {
        for (Notation notation : List.of(Notation.SHEET, Notation.TEXTBOOK)) {
          cases.add(new Written(entry.id(), convention, notation));
        }
      }
    }
    return cases.stream();
  }

  /** Returns the cases with the matrices as they usually lie, for what does not show them. */
  public static Stream<Written> notations() {
    return cases().filter(written -> !ALL || written.convention().isDefault());
  }

  /** Returns all steps of it, to go out. */
  public Export export(Options options) {
    Explainer explainer = Traces.bundled(id).with(convention).with(notation);
    return Exports.bundled(id, options).with(explainer);
  }

  /** Returns the steps of it whose pictures are compared. */
  public Export pictures(Options options) {
    Export export = export(options);
    int last = export.cursors().size();
    return ALL ? export : export.with(List.of(1, last / 2, last));
  }

  @Override
  public String toString() {
    return id
        + (convention.numerator() ? " numerator" : "")
        + (convention.rows() ? " rows" : "")
        + (notation.equals(Notation.SHEET) ? " sheet" : " textbook");
  }
}
