package org.chainrule.view.practice;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainrule.explain.practice.FaultText;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.fault.FaultyPass;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.choosing.FaultFinding;
import org.chainrule.session.practice.choosing.Search;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;

/** A pass with a fault: the pass itself, and beside it what is asked, answered and comes of it. */
public final class FaultPanes implements ChoosingPane.Speaker<Step> {

  private final Session session;
  private final FaultFinding finding;
  private final MirrorPane mirror;
  private final VBox outcome;
  private final ChoosingPane<Step> words;
  private final VBox pass = new VBox();

  /** Shows a fault to be found. */
  public FaultPanes(Session session, FaultFinding finding, Appearance appearance) {
    this.session = session;
    this.finding = finding;
    mirror =
        new MirrorPane(
            appearance,
            "fault-mirror",
            this::mirror,
            finding::clicked,
            finding.passProperty(),
            finding.choosing().markedProperty(),
            session.explainerProperty());
    SheetPane descent =
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
    outcome = new VBox(descent, new DescentPane(session, finding, appearance));
    outcome.getStyleClass().add("fault-outcome");
    VBox.setVgrow(mirror, Priority.ALWAYS);
    session.settings().lectureProperty().subscribe(this::arrange);
  }

  /** What the fault does stands where there is room: under the pass, or beside what is said. */
  private void arrange(boolean lecture) {
    pass.getChildren().setAll(mirror);
    words.setAside(Optional.<Node>of(outcome).filter(aside -> lecture));
    if (!lecture) {
      pass.getChildren().add(outcome);
    }
  }

  /** The pass, and under it what the fault does once it is found. */
  public Node mirrorNode() {
    return pass;
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

  private Optional<Mirror> mirror() {
    return pass()
        .map(
            pass ->
                new Mirror(
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

  private Mirror.Spot spot(FaultyPass pass, Step step) {
    return new Mirror.Spot(
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
