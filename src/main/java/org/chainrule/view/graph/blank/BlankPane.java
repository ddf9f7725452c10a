package org.chainrule.view.graph.blank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.CellSize;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.fill.Exercise;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.graph.answered.AnsweredPane;
import org.chainrule.view.graph.cell.CellEditor;

/** The computation graph with blanks, into which a person types numbers. */
public final class BlankPane extends AnsweredPane {

  /** The width of a blank, in units: it must not tell how long the number is. */
  private static final double BLANK = 4.1;

  private final FillIn fillIn;
  private final BlankReading reading;
  private final BlankCells cells;
  private final AtFirstLook<CellEditor> editor;

  /** Shows the sheet of the pass that is open. */
  public BlankPane(Session session, FillIn fillIn, Appearance appearance) {
    super(appearance, session, "blank");
    this.fillIn = fillIn;
    this.reading = new BlankReading(session, fillIn);
    this.cells = new BlankCells(session, fillIn, reading);
    this.editor = new AtFirstLook<>(this::makeEditor);
    follow(fillIn.sheetProperty());
    session
        .pointing()
        .selectionProperty()
        .addListener((source, before, now) -> now.ifPresent(target -> revealSubject()));
  }

  private CellEditor makeEditor() {
    CellEditor made = new CellEditor(cells, this::requestFocus);
    getChildren().add(made.node());
    return made;
  }

  @Override
  protected Explainer explainer() {
    return session().explainer();
  }

  @Override
  protected CellSize sizes(CellSize natural) {
    return new CellSize(
        quantity -> quantity.name().isGiven() ? natural.width().applyAsDouble(quantity) : BLANK);
  }

  @Override
  protected Frame frame() {
    Explainer explainer = session().explainer();
    return new Frame(
            explainer,
            fillIn.current().map(Step::number).orElse(session().stepping().count()),
            session().pointing().selectionProperty().get(),
            Optional.empty(),
            Optional.empty(),
            1,
            session().pointing().sampleProperty().get(),
            Optional.empty(),
            session().settings().sharedScaleProperty().get())
        .filledIn(Signs.of(fillIn.sheet(), explainer.numbers()));
  }

  @Override
  protected Optional<Target> about() {
    return session()
        .pointing()
        .selectionProperty()
        .get()
        .or(() -> fillIn.current().map(step -> Target.whole(step.name())));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point
        .flatMap(this::targetAt)
        .filter(Target::isCell)
        .filter(cell -> fillIn.sheet().exercise().asks(cell.name()))
        .map(reading::cell);
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
    if (answers(event)) {
      targetAt(point)
          .ifPresentOrElse(session().pointing()::select, session().pointing()::clearSelection);
      if (event.getClickCount() == 2) {
        edit(false);
      }
    }
  }

  /** Selects the blank so far from the selected one, or else the first of the current step. */
  public void move(int down, int right) {
    fillIn
        .selected()
        .ifPresentOrElse(
            cell -> cells.moveTo(cell, down, right),
            () ->
                fillIn
                    .current()
                    .map(step -> Exercise.cells(step).get(0))
                    .ifPresent(session().pointing()::select));
  }

  /**
   * Whether there is a blank to be typed: the selected one, or else the first of the current step.
   */
  public boolean canEdit() {
    return fillIn.selected().isPresent() || fillIn.sheet().next().isPresent();
  }

  /**
   * Opens the editor over the selected blank.
   *
   * @param empty whether what is typed replaces what stands there
   */
  public void edit(boolean empty) {
    if (fillIn.selected().isEmpty()) {
      move(0, 0);
    }
    fillIn.selected().ifPresent(cell -> editor.get().open(cell, empty));
  }

  /** Closes the editor without a change; returns whether it was open. */
  public boolean cancelEditing() {
    return editor.made().map(CellEditor::cancel).orElse(false);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    editor
        .made()
        .ifPresent(
            open ->
                open.cell()
                    .flatMap(this::boxOf)
                    .ifPresent(
                        cell -> open.place(cell, appearance().textSize(getScene()), room())));
  }

  private Optional<Box> boxOf(Target cell) {
    return graphLayout()
        .find(cell.name())
        .map(block -> inPanel(block.cell(cell.row(), cell.column())));
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    Point offset = offset();
    return graphLayout().matrices().stream()
        .sorted(
            Comparator.comparingInt(
                block -> session().traceProperty().get().shownFrom(block.name())))
        .filter(block -> block.box().grown(2).overlaps(visible))
        .map(
            block ->
                new AccessibleArea(
                    "blank-" + block.name().id(),
                    block.box().moved(offset.x(), offset.y()),
                    AccessibleRole.TEXT,
                    () -> reading.matrix(block.name()),
                    true,
                    () -> session().pointing().select(block.entry(0, 0))))
        .toList();
  }
}
