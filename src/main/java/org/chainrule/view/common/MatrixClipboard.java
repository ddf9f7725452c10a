package org.chainrule.view.common;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.Pasted;
import org.chainrule.edit.SetMatrix;
import org.chainrule.edit.given.Givens;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.typed.Decimal;
import org.chainrule.typed.Fit;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.typed.MatrixText;
import org.chainrule.typed.PastedMatrix;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Copies matrices of the pass to the system's clipboard as text, and pastes text into those that
 * the scenario gives. Text has the rows and columns that are shown, in every layout. What cannot be
 * done is reported to the session in one line.
 */
public final class MatrixClipboard {

  private final Session session;
  private final Consumer<List<Found>> asking;

  /** Copies from this session and pastes into it; what has to be asked about is refused. */
  public MatrixClipboard(Session session) {
    this(session, found -> session.notices().report(Words.of("clipboard.several")));
  }

  /**
   * Copies from this session and pastes into it.
   *
   * @param asking gets what was pasted where it is several matrices, or a table that can be read in
   *     several ways, so that a person has to say what is meant
   */
  public MatrixClipboard(Session session, Consumer<List<Found>> asking) {
    this.session = session;
    this.asking = asking;
  }

  /**
   * Copies the selected matrix, or the one that the selected cell stands in, in the format and with
   * the digits that were chosen last. If nothing is selected, copies what the current step
   * computed.
   */
  public void copy() {
    MatrixFormat format = session.settings().matrixFormatProperty().get();
    subject()
        .ifPresentOrElse(
            name -> copy(name, format),
            () -> session.notices().report(Words.of("clipboard.noMatrix")));
  }

  private Optional<Name> subject() {
    Optional<Name> selected = session.pointing().selectionProperty().get().map(Target::name);
    return selected.isPresent() || session.stepping().cursor() == 0
        ? selected
        : Optional.of(session.traceProperty().get().step(session.stepping().cursor()).name());
  }

  /** Whether a matrix can be copied now: the pass has one of this name and has reached it. */
  public boolean canCopy(Name name) {
    return session.traceProperty().get().find(name).isPresent()
        && session.traceProperty().get().shownFrom(name) <= session.stepping().cursor();
  }

  /** Copies a matrix in this format, with the digits that were chosen last. */
  public void copy(Name name, MatrixFormat format) {
    if (!canCopy(name)) {
      session.notices().report(Words.of("clipboard.notComputed", label(name)));
      return;
    }
    Matrix matrix = turned(name, session.traceProperty().get().quantity(name).value());
    Optional<Target> gap = firstNotFinite(name, matrix);
    if (gap.isPresent()) {
      int row = gap.get().row() + 1;
      session
          .notices()
          .report(Words.of("clipboard.notFinite", label(name), row, gap.get().column() + 1));
      return;
    }
    put(MatrixText.write(matrix, format, this::decimal));
  }

  private String decimal(double entry) {
    return session.settings().roundedCopiesProperty().get() ? shown(entry) : Decimal.of(entry);
  }

  /**
   * Returns a finite number with the digits that are shown. What is shown by its distance from 1
   * has all its digits, since nobody could read that back.
   */
  public String shown(double number) {
    String shown = session.explainer().numbers().ascii(number);
    return shown.matches("-?[0-9.]+(e-?[0-9]+)?") ? shown : Decimal.of(number);
  }

  /** Copies a number, which is finite, with the digits that are shown or all that it has. */
  public void copy(double number, boolean rounded) {
    put(rounded ? shown(number) : Decimal.of(number));
  }

  private static void put(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  /** Turns a matrix of this name from how it is held to how it is shown, and back. */
  private Matrix turned(Name name, Matrix matrix) {
    return turns(name) ? matrix.transpose() : matrix;
  }

  private boolean turns(Name name) {
    return session.explainer().labels().convention().turnsInGraph(name);
  }

  private static Optional<Target> firstNotFinite(Name name, Matrix matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        if (!Double.isFinite(matrix.get(row, column))) {
          return Optional.of(Target.cell(name, row, column));
        }
      }
    }
    return Optional.empty();
  }

  /** Pastes into the selected matrix; if a cell of it is selected, from there on. */
  public void paste() {
    session
        .pointing()
        .selectionProperty()
        .get()
        .ifPresentOrElse(this::paste, () -> pasteNamed(Words.of("clipboard.noTarget")));
  }

  /** Several matrices need no target: their names, or a person, say where they go. */
  private void pasteNamed(String refusal) {
    String text = Clipboard.getSystemClipboard().getString();
    List<Found> several = text == null ? List.of() : Pasted.several(text);
    if (several.isEmpty()) {
      session.notices().report(refusal);
    } else {
      asking.accept(several);
    }
  }

  /**
   * Pastes into a matrix that the scenario gives. What has its shape replaces it; what is smaller
   * goes in from the target's cell on. x and y as a whole also take another number of samples, and
   * grow where more samples are pasted than there are. What can be meant in several ways is not
   * pasted but asked about.
   */
  public void paste(Target target) {
    String text = Clipboard.getSystemClipboard().getString();
    Optional<Matrix> old = Givens.find(current(), target.name());
    if (old.isEmpty()) {
      pasteNamed(Words.of("edit.refused.computed", label(target.name())));
    } else if (text == null) {
      session.notices().report(Words.of("clipboard.noText"));
    } else {
      paste(text, target, old.get());
    }
  }

  private void paste(String text, Target target, Matrix old) {
    Matrix shown = turned(target.name(), old);
    try {
      Pasted pasted = Pasted.of(text, shown.rows(), shown.columns());
      if (pasted instanceof Pasted.One one) {
        paste(one.matrix(), target, old);
      } else if (pasted instanceof Pasted.Several several) {
        asking.accept(several.found());
      }
    } catch (TypedException unfit) {
      session.notices().report(Words.of("clipboard.notPasted", unfit.getMessage()));
    }
  }

  private void paste(PastedMatrix pasted, Target target, Matrix old) throws TypedException {
    Matrix shown = turned(target.name(), old);
    Matrix held = turned(target.name(), pasted.matrix());
    Matrix matrix =
        changesSamples(held, target, old)
            ? held
            : turned(target.name(), fit(pasted, target, shown).into(shown));
    session
        .editing()
        .apply(new SetMatrix(target.name(), matrix, session.editing().fillingProperty().get()));
  }

  private static boolean changesSamples(Matrix pasted, Target target, Matrix old) {
    boolean otherCount =
        target.isCell() ? pasted.columns() > old.columns() : pasted.columns() != old.columns();
    return target.name().hasSampleColumns() && pasted.rows() == old.rows() && otherCount;
  }

  private Fit fit(PastedMatrix pasted, Target target, Matrix shown) throws TypedException {
    Fit.Target into = new Fit.Target(label(target.name()), shown.rows(), shown.columns());
    if (!target.isCell()) {
      return Fit.whole(pasted, into);
    }
    return turns(target.name())
        ? Fit.from(pasted, into, target.column(), target.row())
        : Fit.from(pasted, into, target.row(), target.column());
  }

  private String label(Name name) {
    return session.explainer().labels().plain(name);
  }

  /** The scenario with all edits, of one that is still being computed too. */
  private Scenario current() {
    return session.editing().historyProperty().get().current();
  }
}
