package org.chainrule.view.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.FittedSheet;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.study.FindingText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Telling;
import org.chainrule.session.train.Told;
import org.chainrule.session.train.Training;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.study.finding.Finding;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/** What there is to say of the state that is looked at. */
public final class FindingsPane extends TrainPane {

  private final Following<?, Told> told;
  private final ReadOnlyObjectWrapper<Optional<Stack>> alike =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final FittedSheet fitted = new FittedSheet();
  private ExplanationSheet sheet;

  /** Says what is known by now. */
  public FindingsPane(Training training, Appearance appearance) {
    super(
        training,
        appearance,
        "train-findings",
        training.runsProperty(),
        training.progressProperty(),
        training.iterationProperty());
    told = Telling.of(training);
    told.activeProperty().bind(sceneProperty().isNotNull());
    follow(told.answerProperty());
    InvalidationListener known =
        source -> alike.set(training.runsProperty().get().shown().flatMap(this::alike));
    told.answerProperty().addListener(known);
    training.runsProperty().addListener(known);
  }

  /** The random nets of which the depth study tells more than is said here, if there are any. */
  public ReadOnlyObjectProperty<Optional<Stack>> alikeProperty() {
    return alike.getReadOnlyProperty();
  }

  private Optional<Stack> alike(KeptRun run) {
    return told(run).flatMap(Told::alike);
  }

  /** What was told last may be of another run, until this one has been searched. */
  private Optional<Told> told(KeptRun run) {
    return told.answerProperty().get().filter(now -> now.run().run() == run.run());
  }

  @Override
  protected Box extent(double width, double height) {
    sheet = fitted.fit(appearance().measure(), explanation(), width, height, unitInPixels());
    return new Box(0, 0, 1, sheet.height());
  }

  private Explanation explanation() {
    Optional<KeptRun> shown = training().runsProperty().get().shown();
    if (shown.isEmpty()) {
      return new Explanation(Optional.empty(), "", Words.of("train.findings.none"), List.of());
    }
    KeptRun run = shown.get();
    int at = training().iterationProperty().get();
    Numbers numbers = appearance().settings().numbers();
    List<Block> blocks = new ArrayList<>();
    List<Finding> found = told(run).map(Told::findings).orElse(List.of());
    if (found.stream().noneMatch(one -> one instanceof Finding.Rise && one.iteration() == at)) {
      step(run, at, numbers).ifPresent(text -> paragraph(blocks, text));
    }
    FindingText text = new FindingText(run.origin().beginning(), numbers);
    found.forEach(finding -> paragraph(blocks, String.join(" ", text.of(finding))));
    return new Explanation(
        Optional.empty(),
        RunNames.of(run, numbers),
        Words.of("train.at", String.valueOf(at), numbers.said(loss(run, at))),
        blocks);
  }

  private Optional<String> step(KeptRun run, int at, Numbers numbers) {
    if (at <= run.begin()) {
      return Optional.empty();
    }
    double before = loss(run, at - 1);
    double now = loss(run, at);
    boolean seen = !numbers.said(now).equals(numbers.said(before));
    String moved = !seen ? "hardly" : now > before ? "rose" : "fell";
    String key = now == before ? "stayed" : moved;
    return Optional.of(
        Words.of(
            "train.findings." + key, String.valueOf(at), numbers.said(before), numbers.said(now)));
  }

  private double loss(KeptRun run, int at) {
    KeptRun having = run.having(at);
    return training().reached(having).losses()[at - having.run().first()];
  }

  private static void paragraph(List<Block> blocks, String text) {
    blocks.add(new Block.Paragraph(Prose.plain(text)));
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    sheet.paint(target);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return AccessibleArea.readings("train-passage-", sheet);
  }
}
