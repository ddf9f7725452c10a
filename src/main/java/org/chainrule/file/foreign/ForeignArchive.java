package org.chainrule.file.foreign;

import java.util.Optional;
import java.util.Set;

/** Tells archives of other programs by the names in them. */
public final class ForeignArchive {

  private ForeignArchive() {}

  /** Returns what an archive without arrays is, if it is known. */
  public static Optional<ForeignFile> of(Set<String> names) {
    if (names.contains("[Content_Types].xml")) {
      return Optional.of(
          names.stream().anyMatch(name -> name.startsWith("xl/"))
              ? ForeignFile.WORKBOOK
              : ForeignFile.OFFICE);
    }
    if (names.contains("mimetype") && names.contains("content.xml")) {
      return Optional.of(ForeignFile.OPEN_DOCUMENT);
    }
    if (names.contains("model.weights.h5")) {
      return Optional.of(ForeignFile.KERAS);
    }
    if (names.stream().anyMatch(name -> name.equals("data.pkl") || name.endsWith("/data.pkl"))) {
      return Optional.of(ForeignFile.PYTORCH);
    }
    return names.stream().anyMatch(name -> name.endsWith(".iwa"))
        ? Optional.of(ForeignFile.APPLE)
        : Optional.empty();
  }
}
