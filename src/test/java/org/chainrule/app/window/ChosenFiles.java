package org.chainrule.app.window;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.chainrule.app.common.FileDialogs;

/** Chooses the files that a test has named before; where it has named none, nothing is chosen. */
final class ChosenFiles implements FileDialogs {

  private final Queue<List<Path>> next = new ArrayDeque<>();
  private final List<String> suggestions = new ArrayList<>();
  private Optional<Path> folder = Optional.empty();

  /** Chooses these files in the next dialog. */
  void choose(Path... files) {
    next.add(List.of(files));
  }

  /** The names that were suggested for saving, in order. */
  List<String> suggestions() {
    return suggestions;
  }

  /** The folder in which the last dialog began. */
  Optional<Path> folder() {
    return folder;
  }

  private List<Path> chosen(Optional<Path> beginning) {
    folder = beginning;
    return next.isEmpty() ? List.of() : next.poll();
  }

  @Override
  public Optional<Path> scenario(Optional<Path> beginning) {
    return chosen(beginning).stream().findFirst();
  }

  @Override
  public Optional<Path> target(Optional<Path> beginning, String name) {
    suggestions.add(name);
    return chosen(beginning).stream().findFirst();
  }

  @Override
  public List<Path> arrays(Optional<Path> beginning) {
    return chosen(beginning);
  }

  @Override
  public Optional<Path> exported(Optional<Path> beginning, String name, String ending) {
    return target(beginning, name);
  }

  @Override
  public Optional<Path> folder(Optional<Path> beginning, String title) {
    return chosen(beginning).stream().findFirst();
  }
}
