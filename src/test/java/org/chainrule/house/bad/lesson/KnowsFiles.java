package org.chainrule.house.bad.lesson;

import org.chainrule.house.bad.file.KnowsSession;

/** A lesson reads no files. */
public record KnowsFiles(KnowsSession file) {}
