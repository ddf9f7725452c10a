package org.chainrule.app.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.common.Question;
import org.chainrule.app.common.Question.Answer;
import org.chainrule.app.common.WindowServices;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.offer.ArrayImport;
import org.chainrule.explain.naming.Notation;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.pass.Session;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Takes numbers for x, y, weights and biases from files of arrays. */
public final class Importing {

  private final Session session;
  private final Question question;
  private final WindowServices services;
  private final Supplier<Optional<Path>> folder;

  /**
   * Creates the command.
   *
   * @param folder where a person looks for files first
   */
  public Importing(
      Session session,
      Question question,
      WindowServices services,
      Supplier<Optional<Path>> folder) {
    this.session = session;
    this.question = question;
    this.services = services;
    this.folder = folder;
  }

  /** Lets a person choose a file, and sets what its arrays fit. */
  public void choose() {
    services.dialogs().arrays(folder.get()).ifPresent(this::read);
  }

  private void read(Path file) {
    int opening = session.openedProperty().get();
    services
        .jobs()
        .execute(
            () -> {
              try {
                Map<String, Matrix> arrays = ArrayFile.read(file);
                services.ui().execute(() -> take(file, arrays, opening));
              } catch (IOException unreadable) {
                services.ui().execute(() -> session.report(unreadable.getMessage()));
              }
            });
  }

  /** The numbers were meant for the scenario that was open when the file was chosen. */
  private void take(Path file, Map<String, Matrix> arrays, int opening) {
    if (opening != session.openedProperty().get()) {
      return;
    }
    boolean known =
        arrays.keySet().stream().anyMatch(name -> ArrayImport.named(current(), name).isPresent());
    if (arrays.size() == 1 && !known) {
      askWhere(file, arrays.values().iterator().next());
    } else {
      finish(file, ArrayImport.of(current(), arrays, filling(), notation()));
    }
  }

  private void askWhere(Path file, Matrix array) {
    String shape = Words.of("import.shape", array.rows(), array.columns());
    List<Answer> answers =
        ArrayImport.places(current(), array).stream()
            .map(name -> new Answer(name.id(), label(name), () -> put(file, name, array)))
            .toList();
    if (answers.isEmpty()) {
      remark(file, Words.of("import.nowhere", shape));
    } else {
      question.ask(
          Words.of("import.where"),
          Words.of("import.where.text", shortName(file), shape),
          answers.get(0),
          answers.subList(1, answers.size()).toArray(Answer[]::new));
    }
  }

  private void put(Path file, Name name, Matrix array) {
    finish(file, ArrayImport.of(current(), name, array, filling(), notation()));
  }

  private void finish(Path file, ArrayImport found) {
    session.dismissProblem();
    found.edit().ifPresent(session.editing()::apply);
    if (!found.remarks().isEmpty()) {
      remark(file, String.join("; ", found.remarks()));
    }
  }

  private void remark(Path file, String text) {
    session.report(Words.of("file.error", shortName(file), text));
  }

  private static String shortName(Path file) {
    return OneLine.of(file.getFileName().toString());
  }

  private String label(Name name) {
    return session.explainer().labels().plain(name);
  }

  private Notation notation() {
    return session.explainer().labels().notation();
  }

  private Scenario current() {
    return session.editing().historyProperty().get().current();
  }

  private Filling filling() {
    return session.editing().fillingProperty().get();
  }
}
