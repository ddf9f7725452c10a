package org.chainrule.app.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Key;
import org.chainrule.app.window.AllCommands;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.depth.DepthJobs;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** The list of commands, and the README's, which must have the same keys. */
final class CommandsTest {

  private static final String ARROWS = "Shift with an arrow";
  private static final Set<Group> OF_OTHER_PLACES =
      Set.of(Group.DEPTH, Group.PRACTICE, Group.TRAIN);

  private final Settings settings = new Settings();
  private final Session session =
      new Session(BundledScenarios.first(), settings, Runnable::run, Runnable::run);
  private final Commands commands =
      AllCommands.of(
          session,
          new DepthSession(
              settings,
              new DepthJobs(Runnable::run, Runnable::run, Runnable::run, Runnable::run, 1),
              session.notices()),
          this::kind);

  private PracticeKind kind = PracticeKind.FILL;

  private PracticeKind kind() {
    return kind;
  }

  @Test
  void everyCommandHasANameAndAKeyOfItsOwn() {
    assertThat(commands.all()).extracting(Command::name).doesNotHaveDuplicates();
    for (Workspace workspace : Workspace.values()) {
      session.workspaceProperty().set(workspace);
      for (PracticeKind each : PracticeKind.values()) {
        kind = each;
        assertThat(commands.all().stream().filter(c -> c.applies().getAsBoolean()))
            .flatExtracting(Command::keys)
            .extracting(key -> key.modifier() + " " + key.code())
            .hasSizeGreaterThan(35)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void keysAreWrittenAsOnTheKeyboard() {
    assertThat(Key.of(KeyCode.PAGE_DOWN).inList()).isEqualTo("Page Down");
    assertThat(onAnyKeyboard(commands.keyOf("saveAs"))).isEqualTo("Ctrl Shift S");
    assertThat(onAnyKeyboard(commands.named("saveAs").firstKey().inMenu()))
        .isEqualTo("Ctrl+Shift+S");
    assertThat(onAnyKeyboard(commands.named("nextOnSpine").firstKey().inMenu()))
        .isEqualTo("Ctrl+→");
    assertThat(onAnyKeyboard(commands.named("smaller").firstKey().inMenu())).isEqualTo("Ctrl −");
  }

  @Test
  void theReadmeListsTheKeysOfThePassAndTheWindow() throws IOException {
    assertThat(readme(0)).isEqualTo(listed(group -> !OF_OTHER_PLACES.contains(group)));
  }

  @Test
  void theReadmeListsTheKeysOfTheDepthStudy() throws IOException {
    assertThat(readme(1)).isEqualTo(listed(group -> group == Group.DEPTH));
  }

  @Test
  void theReadmeListsTheKeysOfPractising() throws IOException {
    assertThat(readme(2)).isEqualTo(listed(group -> group == Group.PRACTICE));
  }

  @Test
  void theReadmeListsTheKeysOfTraining() throws IOException {
    assertThat(readme(3)).isEqualTo(listed(group -> group == Group.TRAIN));
  }

  private Set<String> listed(Predicate<Group> groups) {
    return commands.all().stream()
        .filter(command -> groups.test(command.group()))
        .flatMap(command -> command.keys().stream())
        .filter(Key::listed)
        .map(key -> onAnyKeyboard(key.inList()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** On a Mac ⌘ stands for Ctrl. */
  private static String onAnyKeyboard(String written) {
    return written.replace("⌘", "Ctrl");
  }

  /** Returns the keys in the first column of one of the README's tables of keys. */
  private static Set<String> readme(int table) throws IOException {
    String text = Files.readString(Path.of("README.md"));
    String tables = text.substring(text.indexOf("## Keys"), text.indexOf("On a Mac"));
    return Stream.of(
            tables.split("In the depth study:|While practising:|While training:")[table].split(
                "\n"))
        .filter(line -> line.startsWith("| ") && !line.startsWith("| Key "))
        .map(line -> line.split("\\|")[1].strip())
        .filter(cell -> !cell.endsWith(":"))
        .flatMap(CommandsTest::keys)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A comma that nothing follows is a key. */
  private static Stream<String> keys(String cell) {
    return cell.equals(ARROWS)
        ? List.of("↑", "↓", "←", "→").stream().map(arrow -> "Shift " + arrow)
        : Stream.of(cell.split(" or | ?[,;·] ")).map(String::strip);
  }
}
