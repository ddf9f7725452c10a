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
import org.chainrule.session.Notices;
import org.chainrule.session.pass.FileDocument;
import org.chainrule.session.pass.SaveResult;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Saves one kind of thing, and asks what has to be asked so that nothing is lost. */
public final class Saving {

  /**
   * What is saved.
   *
   * @param document its file
   * @param kind the end of the key of the question whether to save it before it is left
   * @param ending how the names of such files end
   * @param name what a person calls it; blank if nothing
   * @param folder the folder in which a person looks for such files first
   */
  public record Thing(
      FileDocument<?> document,
      String kind,
      String ending,
      Supplier<String> name,
      Supplier<Optional<Path>> folder) {}

  /**
   * What saving uses outside of itself.
   *
   * @param notices tell what went wrong
   * @param question the card to ask on, made when something is first asked
   * @param inPlace writes what cannot be replaced, if anything does
   * @param endEditing lets a field that is being typed into give what stands in it
   */
  public record Means(
      Notices notices,
      Supplier<Question> question,
      FileDialogs dialogs,
      Recent recent,
      Optional<InPlace> inPlace,
      Runnable endEditing) {}

  private final Thing thing;
  private final FileDocument<?> document;
  private final Means means;

  /** Saves this. */
  public Saving(Thing thing, Means means) {
    this.thing = thing;
    this.document = thing.document();
    this.means = means;
  }

  /** Saves, and lets a person choose where if there is no file. */
  public void save() {
    save(() -> {});
  }

  /** Lets a person choose a file, and saves in it. */
  public void saveAs() {
    saveAs(() -> {});
  }

  /** Does something for which this is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    means.endEditing().run();
    document.leave(leaving);
  }

  /**
   * Asks whether to save before something is done for which this is left. After saving it is left
   * only if nothing was edited meanwhile.
   */
  public void askBeforeLeaving(Runnable leaving) {
    means
        .question()
        .get()
        .ask(
            Words.of("question.leave"),
            Words.of("question.leave." + thing.kind(), name()),
            Answer.of("save", () -> save(() -> document.leave(leaving))),
            Answer.of("discard", leaving));
  }

  private String name() {
    String name = thing.name().get();
    return name.isBlank() ? Words.of("window.unnamed") : OneLine.of(name.strip());
  }

  private void save(Runnable then) {
    means.endEditing().run();
    if (document.fileProperty().get().isPresent()) {
      document.save(result -> finish(result, then));
    } else {
      saveAs(then);
    }
  }

  private void saveAs(Runnable then) {
    means.endEditing().run();
    means
        .dialogs()
        .target(thing.folder().get(), suggestedName())
        .ifPresent(chosen -> saveAs(chosen, then));
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
      means.notices().dismissProblem();
      means.recent().add(saved.file());
      then.run();
    } else if (result instanceof SaveResult.Failed failed) {
      means.notices().report(failed.message());
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
    if (means.inPlace().isEmpty()) {
      means.notices().report(Words.of("file.error", name, Words.of("write.inPlaceOnly")));
      return;
    }
    String copies = OneLine.of(means.inPlace().get().copies().toString());
    askBeforeReplacing(
        "question.inPlace",
        Words.of("question.inPlace.text", name, copies),
        () -> document.saveInPlace(file, means.inPlace().get(), again -> finish(again, then)),
        then);
  }

  /** Another file is the answer with which nothing is lost. */
  private void askBeforeReplacing(String key, String text, Runnable replace, Runnable then) {
    means
        .question()
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
        .orElseGet(() -> fileName(name(), thing.ending()));
  }

  /** Leaves out what some system does not allow in the name of a file. */
  static String fileName(String name, String ending) {
    String allowed = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
    String tidy = allowed.strip().replaceAll("\\s+", " ").replaceAll("^\\.+|\\.+$", "");
    return (tidy.isEmpty() ? Words.of("window.unnamed") : tidy) + ending;
  }

  /** A file that ends in the last part of the ending already gets the part before it. */
  private Path withEnding(Path file) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(thing.ending())) {
      return file;
    }
    String last = thing.ending().substring(thing.ending().lastIndexOf('.'));
    String bare = lower.endsWith(last) ? name.substring(0, name.length() - last.length()) : name;
    return file.resolveSibling(bare + thing.ending());
  }
}
