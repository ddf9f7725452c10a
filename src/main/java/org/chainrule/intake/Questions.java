package org.chainrule.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainrule.arrays.Found;
import org.chainrule.intake.Question.Option;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.reading.Draft;
import org.chainrule.intake.reading.Exploration;
import org.chainrule.intake.reading.Explorer;
import org.chainrule.intake.reading.Fit;
import org.chainrule.intake.reading.Fork;
import org.chainrule.intake.reading.Material;
import org.chainrule.intake.reading.Misfit;
import org.chainrule.words.Words;

/** Makes questions of the forks at which readings part. */
final class Questions {

  /** Of these an option says what would come of it even if there is no need to choose. */
  private static final Set<Topic> ALWAYS_PREVIEWED =
      Set.of(Topic.NET, Topic.SAMPLES, Topic.WEIGHTS, Topic.BIASES, Topic.TARGETS, Topic.CLASSES);

  private static final Set<Topic> NEVER_PREVIEWED = Set.of(Topic.ACTIVATIONS, Topic.LOSS);

  private final Material material;
  private final Answers said;
  private final Exploration exploration;

  Questions(Material material, Answers said, Exploration exploration) {
    this.material = material;
    this.said = said;
    this.exploration = exploration;
  }

  /**
   * Returns the questions, those that are open first. What arrays are for comes before everything
   * else: the answer may leave nothing more to ask.
   */
  List<Question> all() {
    List<Question> open = new ArrayList<>();
    List<Question> settled = new ArrayList<>();
    for (Fork fork : exploration.forks()) {
      if (fork.branches().size() > 1 && isOnTheWay(fork) && !isTooEarly(fork)) {
        Question question = question(fork);
        (question.isOpen() ? open : settled).add(question);
      }
    }
    resize(open.isEmpty())
        .ifPresent(question -> (question.isOpen() ? open : settled).add(question));
    if (open.stream().anyMatch(Questions::isTelling)) {
      List<Question> idle = open.stream().filter(Questions::isIdle).toList();
      open.removeAll(idle);
      idle.forEach(question -> settled.add(question.choosing(question.options().get(0))));
    }
    open.addAll(settled);
    return open;
  }

  /** Whether its options can be told apart by what would come of them. */
  private static boolean isTelling(Question question) {
    return question.options().stream().map(Option::preview).distinct().count() > 1;
  }

  /** Whether what would come of its options looks all the same, as long as others are open. */
  private static boolean isIdle(Question question) {
    return !isTelling(question)
        && question.options().stream().noneMatch(option -> option.preview().isEmpty());
  }

  /** Whether there is a choice here in the reading that is shown, or would be in another. */
  private boolean isOnTheWay(Fork fork) {
    if (exploration.all().isEmpty()) {
      return fork.said().isPresent() || !NEVER_PREVIEWED.contains(fork.topic());
    }
    return fork.mustBeSaid()
        || exploration.matters(fork)
        || exploration.first().filter(fit -> fit.at(fork).isPresent()).isPresent();
  }

  private Question question(Fork fork) {
    Optional<String> chosen = chosen(fork);
    boolean previewed =
        !NEVER_PREVIEWED.contains(fork.topic())
            && (chosen.isEmpty() || ALWAYS_PREVIEWED.contains(fork.topic()));
    List<Option> options = new ArrayList<>();
    for (Fork.Branch branch : chosen.isEmpty() ? open(fork) : fork.branches()) {
      Answers answers = fork.taken(new Draft(material, said), branch.word()).answers();
      String preview = previewed ? preview(fork.topic(), answers) : "";
      options.add(new Option(branch.word(), branch.label(), preview, answers));
    }
    return new Question(
        fork.topic(),
        fork.about(),
        text(fork),
        options,
        chosen.flatMap(word -> options.stream().filter(one -> one.id().equals(word)).findFirst()));
  }

  /** Returns the ways between which there is a choice: those that lead to a reading that fits. */
  private List<Fork.Branch> open(Fork fork) {
    Set<String> fit =
        exploration.all().stream()
            .flatMap(one -> one.at(fork).stream())
            .collect(Collectors.toSet());
    List<Fork.Branch> fitting =
        fork.offered().stream().filter(branch -> fit.contains(branch.word())).toList();
    return fitting.size() > 1 ? fitting : fork.offered();
  }

  private Optional<String> chosen(Fork fork) {
    if (fork.said().isPresent()) {
      return fork.said();
    }
    boolean doubtful = exploration.first().filter(fit -> fit.isDoubtfulAt(fork)).isPresent();
    boolean open = fork.mustBeSaid() || doubtful || exploration.matters(fork) && !waits(fork);
    return open
        ? Optional.empty()
        : exploration
            .first()
            .flatMap(fit -> fit.at(fork))
            .or(() -> fork.tried().stream().findFirst());
  }

  private boolean waits(Fork fork) {
    return !fork.topic().comesFirst()
        && exploration.forks().stream()
            .anyMatch(other -> other.topic().comesFirst() && exploration.matters(other));
  }

  /** What classes count from is a question only once it is known that they are classes. */
  private boolean isTooEarly(Fork fork) {
    return fork.topic() == Topic.CLASSES
        && exploration.forks().stream()
            .anyMatch(other -> other.topic() == Topic.TARGETS && chosen(other).isEmpty());
  }

  private String text(Fork fork) {
    String about =
        material.found().stream()
            .filter(one -> one.id().equals(fork.about()))
            .map(Found::name)
            .findFirst()
            .orElse("");
    String key = "intake.ask." + fork.topic().id();
    return material.found().size() > 1 && !about.isEmpty()
        ? Words.of("intake.ask.about", about, Words.of(key))
        : Words.of(key);
  }

  private String preview(Topic topic, Answers answers) {
    Exploration tried = Explorer.of(material, answers);
    return tried
        .first()
        .map(fit -> Preview.of(topic, fit.built().scenario(), tried.isComplete()))
        .or(() -> tried.misfit().map(Misfit::getMessage))
        .orElse("");
  }

  /** What would come of a resize is only known once everything else is. */
  private Optional<Question> resize(boolean alone) {
    Optional<String> word = said.of(Topic.RESIZE);
    if (!exploration.needsResize()) {
      return Optional.empty();
    }
    String preview = exploration.first().filter(fit -> alone).map(this::resized).orElse("");
    List<Option> options =
        List.of(
            new Option(
                Draft.YES,
                Words.of("intake.resize.yes"),
                preview,
                said.with(Topic.RESIZE, Draft.YES)),
            new Option(
                Draft.NO,
                Words.of("intake.resize.no"),
                Words.of("intake.resize.no.preview"),
                said.with(Topic.RESIZE, Draft.NO)));
    return Optional.of(
        new Question(
            Topic.RESIZE,
            Answers.ALL,
            Words.of("intake.ask.resize"),
            options,
            options.stream().filter(one -> word.equals(Optional.of(one.id()))).findFirst()));
  }

  /** What would come of a resize, and what it makes up. */
  private String resized(Fit fit) {
    List<String> parts = new ArrayList<>();
    parts.add(Preview.of(Topic.RESIZE, fit.built().scenario(), exploration.isComplete()));
    parts.addAll(fit.built().remarks());
    return String.join(Words.of("intake.preview.semicolon"), parts);
  }
}
