package org.chainrule.session;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.Observable;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.writing.Fingerprint;

/** Something that may be unsaved, and is then kept safe from a crash. */
public interface Keepable {

  /** All of it, if something was done that is not saved. */
  Optional<Content> unsaved();

  /** What changes whenever there may be something else to be kept. */
  Observable changes();

  /** The file that it belongs to, if it has one. */
  Optional<Path> file();

  /** What that file was like when it was last read or saved, if it was. */
  Optional<Fingerprint> fingerprint();
}
