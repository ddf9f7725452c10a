package org.chainrule.session.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.View;
import org.chainrule.network.optimiser.Sgd;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.SaveResult;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a lesson, and what was done since it was saved. */
class LessonDocumentTest {

  @TempDir private Path folder;

  private final Session session =
      new Session(BundledScenarios.first(), new Settings(), Runnable::run, Runnable::run);
  private final LessonDocument document = new Lessons(session).document();
  private final Lesson lesson =
      Lesson.EMPTY.withView(0, session.scenarioProperty().get(), View.of("z1"));

  @Test
  void isUnsavedUntilItIsSavedOrUndone() throws Exception {
    document.change(lesson);
    assertThat(document.unsavedProperty().get()).isTrue();
    document.undo();
    assertThat(document.unsavedProperty().get()).isFalse();
    document.redo();
    Path file = folder.resolve("own.lesson.json");
    document.saveAs(file, result -> {});
    assertThat(document.unsavedProperty().get()).isFalse();
    assertThat(LessonFile.open(file).lesson().stops()).isEqualTo(lesson.stops());

    document.change(lesson.named("New"));
    List<SaveResult> results = new ArrayList<>();
    Files.writeString(file, "of another program");
    document.save(results::add);
    assertThat(results.get(0)).isInstanceOf(SaveResult.Changed.class);
    assertThat(document.unsavedProperty().get()).isTrue();
  }

  @Test
  void whatIsTypedInOneFieldIsUndoneTogether() {
    document.change(lesson);
    document.change(lesson.named("N"), "name");
    document.change(lesson.named("Ne"), "name");
    document.change(lesson.named("Ne").teaching("T"), "teaches");
    document.undo();
    assertThat(document.lesson()).isEqualTo(lesson.named("Ne"));
    document.undo();
    assertThat(document.lesson()).isSameAs(lesson);
    document.undo();
    assertThat(document.lesson()).isSameAs(Lesson.EMPTY);
    assertThat(document.undoableProperty().get()).isFalse();
  }

  @Test
  void isAskedAboutBeforeItIsLeft() {
    List<String> said = new ArrayList<>();
    document.askBeforeLeaving(leaving -> said.add("asked"));
    document.leave(() -> said.add("left"));
    document.change(lesson);
    document.leave(() -> said.add("left"));
    assertThat(said).containsExactly("left", "asked");
  }

  /** A stop has the pass alone, which its file can be read with. */
  @Test
  void aViewOfAnUpdateIsTheEndOfItsPass() throws Exception {
    Lessons lessons = new Lessons(session);
    session.update(Optional.of(Updating.first(new Sgd(), 0.1)));
    Name updated = Name.weight(2).updated();
    session.stepping().goTo(updated);
    session.pointing().select(Target.cell(updated, 0, 0));

    lessons.addView(1);

    View view = lessons.document().lesson().stops().get(0).view();
    assertThat(view.step()).isEqualTo("dl_dx");
    assertThat(view.selection()).isEmpty();
    Path file = folder.resolve("updated.lesson.json");
    lessons.document().saveAs(file, result -> {});
    assertThat(LessonFile.open(file).lesson().stops()).hasSize(1);
  }

  /** What stands beside a lesson does not stand beside its copy elsewhere. */
  @Test
  void takesItsScenariosAlongToAnotherFolder() throws Exception {
    ScenarioFile.save(
        folder.resolve("xor.json"), BundledScenarios.load("xor"), java.util.Optional.empty());
    Path file = folder.resolve("a.lesson.json");
    Files.writeString(
        file,
        "{\"scenarios\": {\"x\": \"xor.json\"}, \"stops\": [{\"scenario\": \"x\", \"step\": \"z1\"}]}");
    document.begin(LessonFile.open(file));

    document.change(document.lesson().named("B"));
    document.save(result -> {});
    assertThat(Files.readString(file)).contains("\"x\": \"xor.json\"");

    Path elsewhere = Files.createDirectory(folder.resolve("else")).resolve("b.lesson.json");
    document.saveAs(elsewhere, result -> {});
    assertThat(LessonFile.open(elsewhere).lesson().scenario(0))
        .isEqualTo(BundledScenarios.load("xor"));
    document.change(document.lesson().named("C"));
    document.save(result -> {});
    assertThat(LessonFile.open(elsewhere).lesson().name()).isEqualTo("C");
  }
}
