package org.chainrule.file.foreign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bytes at the beginning of a file that tell what it is. Each has a byte that no text has, or
 * several that no table begins with: {@code PK}, {@code PAR1} or {@code BM} alone may be headings.
 *
 * @param place where they stand, counted from 0
 * @param bytes a character a byte
 */
public record Signature(ForeignFile kind, int place, String bytes) {

  /** Of an archive with entries, without any, and of a part of one. */
  /** What every array of NumPy begins with. */
  public static final String NPY = "\u0093NUMPY";

  private static final List<String> ZIP = List.of("PK\3\4", "PK\5\6", "PK\7\b");

  private static final int TAR = 257;

  private static final List<Signature> ALL =
      List.of(
          of(ForeignFile.PICTURE, "\u0089PNG\r\n\u001a\n"),
          of(ForeignFile.PICTURE, "\u00ff\u00d8\u00ff"),
          of(ForeignFile.PICTURE, "GIF87a"),
          of(ForeignFile.PICTURE, "GIF89a"),
          of(ForeignFile.PICTURE, "II*\0"),
          of(ForeignFile.PICTURE, "MM\0*"),
          of(ForeignFile.PDF, "%PDF-"),
          of(ForeignFile.HDF5, "\u0089HDF\r\n\u001a\n"),
          of(ForeignFile.PYTORCH, "\u0080\2\u008a\nl\u00fc\u009cF\u00f9"),
          of(ForeignFile.PICKLE, "\u0080\2"),
          of(ForeignFile.PICKLE, "\u0080\3"),
          of(ForeignFile.PICKLE, "\u0080\4"),
          of(ForeignFile.PICKLE, "\u0080\5"),
          of(ForeignFile.MATLAB, "MATLAB 5.0 MAT-file"),
          of(ForeignFile.MATLAB, "MATLAB 7.3 MAT-file"),
          of(ForeignFile.IDX, "\0\0\b"),
          of(ForeignFile.IDX, "\0\0\r"),
          of(ForeignFile.COMPRESSED, "\u001f\u008b"),
          of(ForeignFile.COMPRESSED, "BZh91AY&SY"),
          of(ForeignFile.COMPRESSED, "\u00fd7zXZ\0"),
          of(ForeignFile.COMPRESSED, "(\u00b5/\u00fd"),
          of(ForeignFile.COMPRESSED, "7z\u00bc\u00af'\u001c"),
          of(ForeignFile.COMPRESSED, "Rar!\u001a\7"),
          new Signature(ForeignFile.COMPRESSED, TAR, "ustar"),
          of(ForeignFile.COLUMNS, "PAR1\u0015"),
          of(ForeignFile.COLUMNS, "ARROW1\0"),
          of(ForeignFile.DATABASE, "SQLite format 3\0"),
          of(ForeignFile.OLD_OFFICE, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));

  private static Signature of(ForeignFile kind, String bytes) {
    return new Signature(kind, 0, bytes);
  }

  /** Returns what a file is that is neither text nor an array nor an archive, if it is known. */
  public static Optional<ForeignFile> foreign(byte[] file) {
    return isSafetensors(file)
        ? Optional.of(ForeignFile.SAFETENSORS)
        : ALL.stream().filter(one -> one.isIn(file)).map(Signature::kind).findFirst();
  }

  /** Whether a file is a ZIP archive. */
  public static boolean isArchive(byte[] file) {
    return ZIP.stream().anyMatch(bytes -> stand(bytes, file, 0));
  }

  /** Whether a file begins with these bytes, a character a byte. */
  public static boolean begins(byte[] file, String bytes) {
    return stand(bytes, file, 0);
  }

  private boolean isIn(byte[] file) {
    return stand(bytes, file, place);
  }

  private static boolean stand(String bytes, byte[] file, int place) {
    byte[] sought = bytes.getBytes(StandardCharsets.ISO_8859_1);
    int end = place + sought.length;
    return file.length >= end && Arrays.equals(file, place, end, sought, 0, sought.length);
  }

  /** Such a file begins with the length of its header, eight bytes, and the header in JSON. */
  private static boolean isSafetensors(byte[] file) {
    if (!stand("{\"", file, Long.BYTES)) {
      return false;
    }
    long header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return header > 0 && header <= file.length - Long.BYTES;
  }
}
