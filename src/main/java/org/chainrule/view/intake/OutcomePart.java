package org.chainrule.view.intake;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainrule.intake.Item;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.Question;
import org.chainrule.intake.answer.Topic;
import org.chainrule.session.intake.TakingIn;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/** What was found, what a person has to say of it, and how it was read. */
final class OutcomePart {

  private static final int MOST_ITEMS = 24;
  private static final String HEADING = "intake-heading";

  /** What is chosen beside the thing itself, unless it has to be asked. */
  private static final Set<Topic> BESIDE_ITEMS = EnumSet.of(Topic.PLACE, Topic.X, Topic.Y);

  private final Map<String, QuestionRow> asked = new LinkedHashMap<>();
  private final Rows<Question> urgent;
  private final Rows<Item> items;
  private final Rows<Question> inferred;
  private final Label how = Texts.of(Words.of("intake.sheet.how"), HEADING);
  private final Label what = Texts.of(Words.of("intake.sheet.found"), HEADING);
  private final Button more = new Button();
  private final VBox box = new VBox();
  private boolean wholeList;

  /** A question that was answered stays where it was asked. */
  private final Set<String> onceOpen = new HashSet<>();

  /** Sends the answers on, and calls matrices as the session does. */
  OutcomePart(Session session, TakingIn takingIn) {
    urgent = new Rows<>("intake-questions", id -> question(id, true, takingIn));
    inferred = new Rows<>("intake-questions", id -> question(id, false, takingIn));
    items =
        new Rows<>(
            "intake-items",
            id -> new ItemRow(id, takingIn, name -> session.editing().labels().plain(name)));
    box.getStyleClass().add("intake-found");
    box.getChildren().addAll(urgent.node(), what, items.node(), more, how, inferred.node());
    more.setId("intake-all");
    more.managedProperty().bind(more.visibleProperty());
    how.managedProperty().bind(how.visibleProperty());
  }

  Node node() {
    return box;
  }

  private Row<Question> question(String id, boolean isUrgent, TakingIn takingIn) {
    QuestionRow row = new QuestionRow(id, isUrgent, takingIn::answer);
    asked.put(id, row);
    return row;
  }

  void show(Outcome outcome) {
    Map<String, Question> questions = named(outcome);
    questions.forEach(
        (id, question) -> {
          if (question.isOpen()) {
            onceOpen.add(id);
          }
        });
    urgent.show(only(questions, onceOpen::contains));
    showItems(outcome.items());
    questions.values().removeIf(question -> BESIDE_ITEMS.contains(question.topic()));
    inferred.show(only(questions, id -> !onceOpen.contains(id)));
    how.setVisible(!inferred.isEmpty());
  }

  /** Hundreds of rows would take a while to make, and nobody reads them. */
  private void showItems(List<Item> all) {
    boolean some = !wholeList && all.size() > MOST_ITEMS;
    items.show(numbered(some ? all.subList(0, MOST_ITEMS) : all));
    more.setVisible(some);
    more.setText(Words.of("intake.sheet.all", all.size()));
    more.setOnAction(
        event -> {
          wholeList = true;
          showItems(all);
        });
  }

  /** What has the keyboard first: the first open question, if there is one. */
  Optional<Node> first(Outcome outcome) {
    return named(outcome).entrySet().stream()
        .filter(entry -> entry.getValue().isOpen())
        .findFirst()
        .map(entry -> asked.get(entry.getKey()).first());
  }

  /** A question about one of the things has the number of that. */
  private static Map<String, Question> named(Outcome outcome) {
    List<String> things = outcome.items().stream().map(item -> item.found().id()).toList();
    Map<String, Question> named = new LinkedHashMap<>();
    for (Question question : outcome.questions()) {
      String id = "intake-" + question.topic().id();
      int number = things.indexOf(question.about()) + 1;
      named.put(number == 0 ? id : id + "-" + number, question);
    }
    return named;
  }

  private static Map<String, Item> numbered(List<Item> items) {
    Map<String, Item> numbered = new LinkedHashMap<>();
    items.forEach(item -> numbered.put("intake-item-" + (numbered.size() + 1), item));
    return numbered;
  }

  private static Map<String, Question> only(
      Map<String, Question> questions, Predicate<String> wanted) {
    Map<String, Question> some = new LinkedHashMap<>(questions);
    some.keySet().removeIf(wanted.negate());
    return some;
  }
}
