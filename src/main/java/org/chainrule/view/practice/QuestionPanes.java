package org.chainrule.view.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.Node;
import org.chainrule.explain.practice.AskedQuestion;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.question.Choice;
import org.chainrule.practice.question.Question;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.choosing.AskedPass;
import org.chainrule.session.practice.choosing.Questioning;
import org.chainrule.session.practice.choosing.Search;
import org.chainrule.view.common.Appearance;

/** A question about a pass: the pass itself, and beside it what is asked and answered. */
public final class QuestionPanes implements ChoosingPane.Speaker<Choice> {

  private final Questioning questioning;
  private final Session session;
  private final ChoosingPane<Choice> words;

  /** Shows what is asked. */
  public QuestionPanes(Session session, Questioning questioning, Appearance appearance) {
    this.questioning = questioning;
    this.session = session;
    Observable[] changes = {
      questioning.questionProperty(), questioning.searchProperty(), session.explainerProperty()
    };
    words =
        new ChoosingPane<>(
            appearance, "question", questioning.choosing(), this, questioning::next, changes);
  }

  /** What changes the pass that is shown. */
  public Observable[] passChanges() {
    return new Observable[] {
      questioning.questionProperty(),
      questioning.choosing().doneProperty(),
      questioning.choosing().markedProperty(),
      session.explainerProperty()
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

  private Optional<Question> asked() {
    return questioning.questionProperty().get();
  }

  private Explainer explainer(Question question) {
    return questioning.explainer(question);
  }

  /** The pass, if one is asked about; once that is answered, all of it is to be seen. */
  public Optional<AskedPass> shown() {
    return asked().map(this::passOf);
  }

  private AskedPass passOf(Question question) {
    boolean done = questioning.choosing().doneProperty().get();
    Optional<Target> marked = questioning.choosing().markedProperty().get().flatMap(Choice::at);
    return new AskedPass(
        explainer(question),
        !done,
        done ? question.trace().steps().size() : question.shown(),
        marked.or(question::about),
        spots(question));
  }

  private List<AskedPass.Spot> spots(Question question) {
    List<AskedPass.Spot> spots = new ArrayList<>();
    for (Choice choice : question.choices()) {
      choice
          .at()
          .ifPresent(
              at ->
                  spots.add(
                      new AskedPass.Spot(
                          String.valueOf(spots.size() + 1), at, () -> name(choice).spokenText())));
    }
    return spots;
  }

  @Override
  public List<Block> question() {
    if (asked().isEmpty()) {
      return List.of(
          new Block.Paragraph(
              Prose.of(
                  questioning.searchProperty().get() == Search.NOTHING
                      ? "practice.question.none"
                      : "practice.choosing.underWay")));
    }
    Question question = asked().get();
    boolean inGraph = question.choices().stream().anyMatch(choice -> choice.at().isPresent());
    return Stream.of(
            Optional.of(words(question).question()),
            inGraph ? Optional.of(Prose.of("practice.question.click")) : Optional.<Prose>empty())
        .flatMap(Optional::stream)
        .map(prose -> (Block) new Block.Paragraph(prose))
        .toList();
  }

  private AskedQuestion words(Question question) {
    return AskedQuestion.of(question, explainer(question));
  }

  @Override
  public Prose name(Choice answer) {
    return words(asked().orElseThrow()).choice(answer);
  }

  @Override
  public List<Block> says(Choice answer) {
    return words(asked().orElseThrow()).says(answer).stream()
        .map(prose -> (Block) new Block.Paragraph(prose))
        .toList();
  }
}
