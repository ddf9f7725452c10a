package org.chainrule.view.practice;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.explain.practice.FaultText;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.fault.FaultyPass;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.choosing.AskedPass;
import org.chainrule.session.practice.choosing.FaultFinding;
import org.chainrule.session.practice.choosing.Search;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;

/** A pass with a fault: the pass itself, and beside it what is asked, answered and comes of it. */
public final class FaultPanes implements ChoosingPane.Speaker<Step> {

  private static final double WHOLE = 100;

  /** What is said of the descent takes so much of the width, beside its chart. */
  private static final double WORDS = 36;

  private final Session session;
  private final FaultFinding finding;
  private final StackPane place = new StackPane();
  private final GridPane outcome = new GridPane();
  private final SheetPane descent;
  private final DescentPane chart;
  private final ChoosingPane<Step> words;
  private final VBox pass = new VBox();

  /** Shows a fault to be found. */
  public FaultPanes(Session session, FaultFinding finding, Appearance appearance) {
    this.session = session;
    this.finding = finding;
    descent =
        new SheetPane(
            appearance,
            "fault-descent",
            this::descent,
            finding.descentProperty(),
            session.explainerProperty());
    descent.showWhile(finding.descentProperty().map(Optional::isPresent));
    words =
        new ChoosingPane<>(
            appearance,
            "fault",
            finding.choosing(),
            this,
            finding::next,
            finding.passProperty(),
            finding.searchProperty(),
            session.explainerProperty());
    chart = new DescentPane(session, finding, appearance);
    pass.getStyleClass().add("fault-pass");
    outcome.managedProperty().bind(outcome.visibleProperty());
    outcome.visibleProperty().bind(finding.descentProperty().map(Optional::isPresent));
    VBox.setVgrow(place, Priority.ALWAYS);
    session.settings().lectureProperty().addListener(source -> arrange());
    finding.descentProperty().addListener(source -> arrange());
    pass.heightProperty().addListener(source -> arrange());
    arrange();
  }

  /** What the fault does stands where there is room: under the pass, or with what is said. */
  private void arrange() {
    boolean under = !session.settings().lectureProperty().get() && hasRoomBelow();
    if (pass.getChildren().size() != (under ? 2 : 1) || outcome.getChildren().isEmpty()) {
      pass.getChildren().setAll(place);
      words.setAside(Optional.<Node>of(outcome).filter(aside -> !under));
      arrangeOutcome(under);
      if (under) {
        pass.getChildren().add(outcome);
      }
    }
  }

  /** Under the pass there is more width than height. */
  private void arrangeOutcome(boolean wide) {
    outcome.getStyleClass().setAll("fault-outcome");
    outcome.getChildren().setAll(descent, chart);
    outcome.getColumnConstraints().clear();
    if (wide) {
      outcome.getStyleClass().add("lens");
      outcome.getColumnConstraints().addAll(share(WORDS), share(WHOLE - WORDS));
    } else {
      outcome.getColumnConstraints().add(share(WHOLE));
    }
    GridPane.setConstraints(descent, 0, 0);
    GridPane.setConstraints(chart, wide ? 1 : 0, wide ? 0 : 1);
  }

  private static ColumnConstraints share(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  /** The pass is to keep most of the height; what is not shown yet takes none. */
  private boolean hasRoomBelow() {
    return pass.getHeight() > 2 * outcome.prefHeight(pass.getWidth());
  }

  /**
   * Returns the pass, and under it what the fault does once it is found.
   *
   * @param mirror shows the pass
   */
  public Node passNode(Node mirror) {
    place.getChildren().setAll(mirror);
    return pass;
  }

  /** What changes the pass that is shown. */
  public Observable[] passChanges() {
    return new Observable[] {
      finding.passProperty(), finding.choosing().markedProperty(), session.explainerProperty()
    };
  }

  /** Scrolls on in what an audience is told; returns whether anything was left to be seen. */
  public boolean readOn() {
    return words.readOn();
  }

  /** What is asked and answered. */
  public Node wordsNode() {
    return words.node();
  }

  private Optional<FaultyPass> pass() {
    return finding.passProperty().get();
  }

  private Explainer shown(FaultyPass pass) {
    return finding.explainer(pass.trace());
  }

  private FaultText text(FaultyPass pass) {
    return new FaultText(pass, finding.explainer(pass.right()), shown(pass));
  }

  /** The pass with its fault, if one has been found for it. */
  public Optional<AskedPass> asked() {
    return pass()
        .map(
            pass ->
                new AskedPass(
                    shown(pass),
                    false,
                    pass.trace().steps().size(),
                    finding
                        .choosing()
                        .markedProperty()
                        .get()
                        .map(step -> Target.whole(step.name())),
                    pass.right().steps().stream().map(step -> spot(pass, step)).toList()));
  }

  private AskedPass.Spot spot(FaultyPass pass, Step step) {
    return new AskedPass.Spot(
        step.id(),
        Target.whole(step.name()),
        () ->
            shown(pass)
                .reading()
                .matrix(
                    step.name(), pass.trace().steps().size(), session.pointing().shownSample()));
  }

  @Override
  public List<Block> question() {
    return pass()
        .map(pass -> text(pass).question())
        .orElseGet(
            () ->
                List.of(
                    new Block.Paragraph(
                        Prose.of(
                            finding.searchProperty().get() == Search.NOTHING
                                ? "practice.fault.none"
                                : "practice.choosing.underWay"))));
  }

  @Override
  public Prose name(Step answer) {
    return Prose.math(session.explainer().labels().inline(answer.name()));
  }

  @Override
  public List<Block> says(Step answer) {
    return text(pass().orElseThrow()).says(answer);
  }

  private List<Block> descent() {
    return finding
        .descentProperty()
        .get()
        .map(made -> text(pass().orElseThrow()).descent(made))
        .orElse(List.of());
  }
}
