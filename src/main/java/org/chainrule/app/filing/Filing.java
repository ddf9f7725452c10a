package org.chainrule.app.filing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.chainrule.app.common.FileDialogs;
import org.chainrule.app.common.Question;
import org.chainrule.app.common.Question.Answer;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.InPlace;
import org.chainrule.session.pass.Document;
import org.chainrule.session.pass.SaveResult;
import org.chainrule.session.pass.Session;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What a person does with scenario files, and what is asked so that no edit is lost. */
public final class Filing {

  private static final String ENDING = ".json";

  private final Session session;
  private final Document document;
  private final Supplier<Question> question;
  private final FileDialogs dialogs;
  private final Recent recent;
  private final Optional<InPlace> inPlace;
  private final Runnable endEditing;

  /**
   * Creates the commands; from now on they ask before something unsaved is left.
   *
   * @param question the card to ask on, made when something is first asked
   * @param inPlace writes what cannot be replaced, if anything does
   * @param endEditing lets a field that is being typed into give what stands in it
   */
  public Filing(
      Session session,
      Supplier<Question> question,
      FileDialogs dialogs,
      Recent recent,
      Optional<InPlace> inPlace,
      Runnable endEditing) {
    this.session = session;
    this.document = session.document();
    this.question = question;
    this.dialogs = dialogs;
    this.recent = recent;
    this.inPlace = inPlace;
    this.endEditing = endEditing;
    document.askBeforeLeaving(this::askBeforeLeaving);
  }

  /** Lets a person choose a file and opens it. */
  public void open() {
    dialogs.scenario(folder()).ifPresent(this::open);
  }

  /** Opens a file. */
  public void open(Path file) {
    endEditing.run();
    session.opener().open(file);
  }

  /** Saves, and lets a person choose where if the scenario has no file. */
  public void save() {
    save(() -> {});
  }

  /** Lets a person choose a file, and saves in it. */
  public void saveAs() {
    saveAs(() -> {});
  }

  /** Does something for which the scenario is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    endEditing.run();
    document.leave(leaving);
  }

  /** The folder in which a person looks for files first. */
  public Optional<Path> folder() {
    return document
        .fileProperty()
        .get()
        .or(() -> recent.files().stream().findFirst())
        .map(file -> file.toAbsolutePath().getParent());
  }

  /** After saving the scenario is left only if nothing was edited meanwhile. */
  private void askBeforeLeaving(Runnable leaving) {
    question
        .get()
        .ask(
            Words.of("question.leave"),
            Words.of("question.leave.text", name()),
            Answer.of("save", () -> save(() -> document.leave(leaving))),
            Answer.of("discard", leaving));
  }

  private String name() {
    String name = session.editing().historyProperty().get().current().name();
    return name.isBlank() ? Words.of("window.unnamed") : OneLine.of(name.strip());
  }

  private void save(Runnable then) {
    endEditing.run();
    if (document.fileProperty().get().isPresent()) {
      document.save(result -> finish(result, then));
    } else {
      saveAs(then);
    }
  }

  private void saveAs(Runnable then) {
    endEditing.run();
    dialogs.target(folder(), suggestedName()).ifPresent(chosen -> saveAs(chosen, then));
  }

  /** The system has asked about replacing the file that was chosen, not the one with an ending. */
  private void saveAs(Path chosen, Runnable then) {
    Path file = withEnding(chosen);
    Runnable save = () -> document.saveAs(file, result -> finish(result, then));
    if (file.equals(chosen)) {
      save.run();
    } else {
      document.look(file, there -> replace(there, file, save, then));
    }
  }

  private void replace(boolean there, Path file, Runnable save, Runnable then) {
    if (there) {
      String name = OneLine.of(file.toString());
      askBeforeReplacing("question.exists", Words.of("question.exists.text", name), save, then);
    } else {
      save.run();
    }
  }

  private void finish(SaveResult result, Runnable then) {
    if (result instanceof SaveResult.Saved saved) {
      session.notices().dismissProblem();
      recent.add(saved.file());
      then.run();
    } else if (result instanceof SaveResult.Failed failed) {
      session.notices().report(failed.message());
    } else if (result instanceof SaveResult.InPlaceOnly only) {
      writeInPlace(only.file(), then);
    } else if (result instanceof SaveResult.Changed changed) {
      boolean gone = changed.change() == Fingerprint.Change.VANISHED;
      askBeforeReplacing(
          gone ? "question.vanished" : "question.changed",
          changed.message(),
          () -> document.overwrite(again -> finish(again, then)),
          then);
    }
  }

  private void writeInPlace(Path file, Runnable then) {
    String name = OneLine.of(file.toString());
    if (inPlace.isEmpty()) {
      session.notices().report(Words.of("file.error", name, Words.of("write.inPlaceOnly")));
      return;
    }
    String copies = OneLine.of(inPlace.get().copies().toString());
    askBeforeReplacing(
        "question.inPlace",
        Words.of("question.inPlace.text", name, copies),
        () -> document.saveInPlace(file, inPlace.get(), again -> finish(again, then)),
        then);
  }

  /** Another file is the answer with which nothing is lost. */
  private void askBeforeReplacing(String key, String text, Runnable replace, Runnable then) {
    question
        .get()
        .ask(
            Words.of(key),
            text,
            Answer.of("saveAs", () -> saveAs(then)),
            new Answer("replace", Words.of(key + ".replace"), replace));
  }

  private String suggestedName() {
    return document
        .fileProperty()
        .get()
        .map(file -> file.getFileName().toString())
        .orElseGet(() -> fileName(name()));
  }

  /** Leaves out what some system does not allow in the name of a file. */
  static String fileName(String name) {
    String allowed = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
    String tidy = allowed.strip().replaceAll("\\s+", " ").replaceAll("^\\.+|\\.+$", "");
    return (tidy.isEmpty() ? Words.of("window.unnamed") : tidy) + ENDING;
  }

  private static Path withEnding(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING)
        ? file
        : file.resolveSibling(name + ENDING);
  }
}
