package org.chainrule.file.foreign;

import org.chainrule.words.Words;

/**
 * Files that people have numbers in, or take for such, but that are not read: what each is, and
 * what to do instead.
 */
public enum ForeignFile {
  PICTURE("picture"),
  PDF("pdf"),
  HDF5("hdf5", Code.ARRAYS, Code.KERAS),
  PICKLE("pickle", Code.ARRAYS),
  PYTORCH("pytorch", Code.PYTORCH),
  KERAS("keras", Code.KERAS),
  KERAS_CONFIG("kerasConfig", Code.KERAS),
  SAFETENSORS("safetensors", Code.SAFETENSORS),
  MATLAB("matlab", Code.MATLAB),
  IDX("idx", Code.DATA),
  COMPRESSED("compressed"),
  COLUMNS("columns"),
  DATABASE("database"),
  WORKBOOK("workbook"),
  OFFICE("office"),
  OLD_OFFICE("oldOffice"),
  OPEN_DOCUMENT("openDocument"),
  APPLE("apple"),
  WEB_PAGE("webPage"),
  XML("xml"),
  RICH_TEXT("richText"),
  MATRIX_MARKET("matrixMarket", Code.TEXT),
  NOTEBOOK("notebook", Code.ARRAYS),
  SCENARIO("scenario");

  /** What a person runs in the program that wrote the file. */
  private static final class Code {
    static final String ARRAYS = "np.savez(\"w.npz\", W1=W1, b1=b1)";
    static final String DATA = "np.savez(\"data.npz\", x=x, y=y)";
    static final String TEXT = "np.savetxt(\"W1.csv\", mmread(\"W1.mtx\"), delimiter=\",\")";
    static final String KERAS = "np.savez(\"w.npz\", *model.get_weights())";
    static final String PYTORCH =
        "np.savez(\"w.npz\", **{k: v.numpy() for k, v in model.state_dict().items()})";
    static final String SAFETENSORS = "np.savez(\"w.npz\", **load_file(\"w.safetensors\"))";
    static final String MATLAB = "writematrix(W1, \"W1.csv\")";
  }

  private final String id;
  private final Object[] code;

  ForeignFile(String id, Object... code) {
    this.id = id;
    this.code = code;
  }

  /** Why it is refused, for a person. */
  public String reason() {
    return Words.of("file.foreign." + id, code);
  }
}
