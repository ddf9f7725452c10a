package org.chainrule.app.filing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.WindowServices;
import org.chainrule.arrays.Found;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.intake.Intake;
import org.chainrule.session.intake.Means;
import org.chainrule.session.intake.TakingIn;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.intake.IntakeSheet;

/** Takes in arrays from files and pasted texts, on a sheet that shows first what comes of it. */
public final class Importing {

  private final Session session;
  private final WindowServices services;
  private final Supplier<Optional<Path>> folder;
  private final AtFirstLook<TakingIn> takingIn = new AtFirstLook<>(this::takingIn);
  private final Layer<IntakeSheet> sheet;

  /**
   * Creates the command. The sheet is made when it is first needed.
   *
   * @param folder where a person looks for files first
   * @param place puts the sheet into the window
   */
  public Importing(
      Session session,
      WindowServices services,
      Supplier<Optional<Path>> folder,
      Consumer<IntakeSheet> place) {
    this.session = session;
    this.services = services;
    this.folder = folder;
    sheet = new Layer<>(() -> new IntakeSheet(session, takingIn.get()), place);
  }

  /** Lets a person choose files, and shows what would come of them. */
  public void choose() {
    List<Path> files = services.dialogs().arrays(folder.get());
    if (!files.isEmpty()) {
      read(files);
    }
  }

  /** Shows what would come of files. */
  public void read(List<Path> files) {
    sheet.get();
    takingIn.get().read(files);
  }

  /** Shows what would come of what was found elsewhere, such as in a text that was pasted. */
  public void takeIn(List<Found> found) {
    sheet.get();
    takingIn.get().takeIn(found);
  }

  private TakingIn takingIn() {
    return new TakingIn(
        session,
        new Means(ArrayFile::found, Intake::of),
        services.jobs(),
        services.ui(),
        session.notices()::tell);
  }
}
