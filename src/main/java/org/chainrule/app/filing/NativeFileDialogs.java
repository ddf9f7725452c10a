package org.chainrule.app.filing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.chainrule.app.common.FileDialogs;
import org.chainrule.words.Words;

/** The dialogs of the system. */
public final class NativeFileDialogs implements FileDialogs {

  private final Stage stage;

  /** The dialogs over a window. */
  public NativeFileDialogs(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Optional<Path> scenario(Optional<Path> folder) {
    FileChooser chooser = chooser("open.title", folder, scenarios());
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> target(Optional<Path> folder, String name) {
    FileChooser chooser = chooser("save.title", folder, scenarios());
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public List<Path> arrays(Optional<Path> folder) {
    List<String> patterns = ARRAYS.stream().map(ending -> "*." + ending).toList();
    ExtensionFilter arrays = new ExtensionFilter(Words.of("import.arrays"), patterns);
    FileChooser chooser = chooser("import.title", folder, arrays);
    List<File> files = chooser.showOpenMultipleDialog(stage);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> exported(Optional<Path> folder, String name, String ending) {
    ExtensionFilter filter =
        new ExtensionFilter(Words.of("export.format." + ending), "*." + ending);
    FileChooser chooser = chooser("export.title", folder, filter);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(Optional<Path> beginning, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    beginning.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  private static ExtensionFilter scenarios() {
    return new ExtensionFilter(Words.of("open.scenarios"), "*.json");
  }

  private static FileChooser chooser(String title, Optional<Path> folder, ExtensionFilter filter) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of(title));
    ExtensionFilter all = new ExtensionFilter(Words.of("open.all"), "*");
    chooser.getExtensionFilters().addAll(filter, all);
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }
}
