package org.chainrule.view.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.chainrule.explain.practice.GuessText;
import org.chainrule.explain.practice.JudgementText;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.fill.Fading;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.session.practice.fill.Live;
import org.chainrule.session.practice.fill.Sheet;
import org.chainrule.session.practice.fill.Verdict;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;
import org.chainrule.words.Words;

/** What was found of the answers, and what an audience is asked. */
public final class FindingsPane {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");

  private final Session session;
  private final FillIn fillIn;
  private final ScrollPane pane;

  /**
   * Says what was found of the selected answer, or else of the last.
   *
   * @param record stands under it
   */
  public FindingsPane(Session session, FillIn fillIn, Appearance appearance, RecordPane record) {
    this.session = session;
    this.fillIn = fillIn;
    SheetPane words =
        new SheetPane(
            appearance,
            "findings",
            this::said,
            session.explainerProperty(),
            session.pointing().selectionProperty(),
            fillIn.sheetProperty(),
            fillIn.latestProperty(),
            session.settings().lectureProperty(),
            fillIn.live().questionProperty());
    VBox parts = new VBox();
    parts.getStyleClass().add("lens-parts");
    pane = new ScrollPane(parts);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("lens");
    fillIn.live().questionProperty().addListener(source -> Reading.begin(pane));
    appearance
        .settings()
        .lectureProperty()
        .subscribe(
            lecture -> {
              pane.pseudoClassStateChanged(LECTURE, lecture);
              parts.getChildren().setAll(words);
              if (!lecture) {
                parts.getChildren().add(record.node());
              }
            });
  }

  /** Scrolls on in what an audience is told; returns whether anything was left to be seen. */
  public boolean readOn() {
    return session.settings().lectureProperty().get() && Reading.goOn(pane);
  }

  /** What is shown. */
  public Node node() {
    return pane;
  }

  private List<Block> said() {
    Optional<Live.Question> question = fillIn.live().questionProperty().get();
    if (question.isPresent()) {
      GuessText text = new GuessText(session.explainer());
      Step step = question.get().step();
      boolean wide = session.settings().lectureProperty().get();
      return question.get().told()
          ? text.told(step, question.get().last(), wide)
          : text.asked(step);
    }
    List<Block> blocks = new ArrayList<>();
    if (!fillIn.sheet().exercise().isForHands()) {
      return blocks;
    }
    if (fillIn.sheet().isDone()) {
      blocks.add(paragraph(done(fillIn.sheet())));
    }
    found().ifPresentOrElse(cell -> blocks.addAll(finding(cell)), () -> blocks.addAll(hint()));
    return blocks;
  }

  /** The selected answer if it was marked, else the one that was marked last. */
  private Optional<Target> found() {
    Sheet sheet = fillIn.sheet();
    return session
        .pointing()
        .selectionProperty()
        .get()
        .filter(cell -> sheet.verdict(cell).isPresent())
        .or(() -> fillIn.latestProperty().get().filter(cell -> sheet.verdict(cell).isPresent()));
  }

  private List<Block> finding(Target cell) {
    Explainer explainer = session.explainer();
    Verdict verdict = fillIn.sheet().verdict(cell).orElseThrow();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(title(verdict.about())));
    blocks.addAll(new JudgementText(explainer).of(verdict.judgement(), verdict.about()));
    return blocks;
  }

  /** The name of what was judged. */
  private Prose title(Target about) {
    Explainer explainer = session.explainer();
    Quantity quantity = explainer.trace().quantity(about.name());
    return Prose.math(
        about.isCell()
            ? explainer.labels().entry(new Entry(quantity, about.row(), about.column()))
            : explainer.labels().inline(about.name()));
  }

  private List<Block> hint() {
    if (fillIn.sheet().isDone()) {
      return List.of();
    }
    return session.settings().lectureProperty().get()
        ? List.of(paragraph("practice.hint.lecture"))
        : List.of(
            paragraph("practice.hint"),
            paragraph("practice.hint.signs"),
            paragraph("practice.hint.audience"));
  }

  private String done(Sheet sheet) {
    Fading fading = fillIn.fading();
    if (!fading.onProperty().get()) {
      return sheet.isRight() ? "practice.done" : "practice.done.shown";
    }
    if (fading.isOver()) {
      return "practice.done.over";
    }
    if (!sheet.isRight()) {
      return "practice.done.again";
    }
    return sheet.exercise().isAllBlank() ? "practice.done.once" : "practice.done.further";
  }

  private static Block paragraph(String key) {
    return new Block.Paragraph(Prose.plain(Words.of(key)));
  }
}
