package org.chainrule.view.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.FittedSheet;
import org.chainrule.drawing.sheet.Strip;
import org.chainrule.drawing.sheet.StripPage;
import org.chainrule.drawing.sheet.StripPages;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.study.FindingText;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Runs;
import org.chainrule.session.train.Telling;
import org.chainrule.session.train.Told;
import org.chainrule.session.train.Training;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.study.finding.Finding;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What there is to say of the state that is looked at. */
public final class FindingsPane extends TrainPane {

  private final Following<?, Told> told;
  private final ReadOnlyObjectWrapper<Optional<Stack>> alike =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final FittedSheet fitted = new FittedSheet();
  private ExplanationSheet sheet;

  /** Before an audience what is said is set as pages; it is never scrolled there. */
  private Optional<StripPages> pages = Optional.empty();

  private Optional<Paged> setFor = Optional.empty();

  /** What the pages were set for. */
  private record Paged(Explanation said, double width, double height) {}

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
    follow(appearance.settings().lectureProperty());
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
    Explanation said = explanation();
    if (appearance().settings().lectureProperty().get()) {
      setPages(new Paged(said, width, height));
      return new Box(0, 0, 1, 1);
    }
    pages = Optional.empty();
    setFor = Optional.empty();
    sheet = fitted.fit(appearance().measure(), said, width, height, unitInPixels());
    return new Box(0, 0, 1, sheet.height());
  }

  /** Another state begins with its first page. */
  private void setPages(Paged wanted) {
    if (setFor.equals(Optional.of(wanted))) {
      return;
    }
    boolean same =
        setFor
            .map(Paged::said)
            .map(Explanation::headline)
            .equals(Optional.of(wanted.said.headline()));
    Box room = StripPages.room(wanted.width, wanted.height);
    List<StripPage> set =
        Strip.pages(
            appearance().measure(),
            wanted.said,
            Math.max(1, room.width()),
            Math.max(1, room.height()));
    StripPages before = pages.orElse(StripPages.NONE);
    pages = Optional.of((same ? before : before.first()).with(set));
    setFor = Optional.of(wanted);
  }

  /** Shows another page, or scrolls so far. */
  public void readOn(int by) {
    if (pages.isEmpty()) {
      scrollPages(by);
    } else if (pages.get().canTurn(by)) {
      pages = Optional.of(pages.get().turned(by));
      requestLayout();
      repaint();
    }
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
    change(run, at, numbers).ifPresent(text -> paragraph(blocks, text));
    FindingText text = new FindingText(run.origin().beginning(), numbers);
    found.forEach(finding -> paragraph(blocks, String.join(" ", text.of(finding))));
    return new Explanation(
        Optional.empty(),
        heading(run, numbers),
        Words.of("train.at", String.valueOf(at), numbers.said(loss(run, at))),
        blocks);
  }

  /** What is trained may be another net than the one that is open, such as one that comes along. */
  private String heading(KeptRun run, Numbers numbers) {
    Runs all = training().runsProperty().get();
    String name = RunNames.of(run, all, numbers);
    return all.subject().isBlank()
        ? name
        : Words.of("train.findings.heading", OneLine.of(all.subject().strip()), name);
  }

  /** Where a run goes on with other weights, that moves the loss as well as the step before. */
  private Optional<String> change(KeptRun run, int at, Numbers numbers) {
    return left(run, at)
        .filter(left -> at > run.begin() && left != loss(run, at))
        .map(
            left ->
                Words.of(
                    "train.findings.changed",
                    String.valueOf(at),
                    numbers.said(left),
                    numbers.said(loss(run, at))));
  }

  private Optional<String> step(KeptRun run, int at, Numbers numbers) {
    if (at <= run.begin()) {
      return Optional.empty();
    }
    double before = loss(run, at - 1);
    double now = left(run, at).orElseGet(() -> loss(run, at));
    boolean seen = !numbers.said(now).equals(numbers.said(before));
    String moved = !seen ? "hardly" : now > before ? "rose" : "fell";
    String key = now == before ? "stayed" : moved;
    return Optional.of(
        Words.of(
            "train.findings." + key, String.valueOf(at), numbers.said(before), numbers.said(now)));
  }

  /** The loss at the state that a run goes on from, before anything was changed there by hand. */
  private Optional<Double> left(KeptRun run, int at) {
    KeptRun having = run.having(at);
    return having
        .origin()
        .from()
        .filter(before -> having.run().first() == at)
        .map(before -> loss(before, at));
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
    if (pages.isPresent()) {
      pages.get().paint(target, visible);
    } else {
      sheet.paint(target);
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return AccessibleArea.readings(
        "train-passage-", pages.map(StripPages::passages).orElseGet(sheet::passages));
  }

  /** With one page after the other, a click turns them. */
  @Override
  protected void clicked(Point point, MouseEvent event) {
    pages.ifPresent(now -> readOn(now.canTurn(1) ? 1 : -now.open()));
  }
}
