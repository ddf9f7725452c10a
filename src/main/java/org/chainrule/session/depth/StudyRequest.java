package org.chainrule.session.depth;

import org.chainrule.formula.writing.Numbers;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.words.Language;

/**
 * What a person wants to know of a stack. What is found for another request is never shown.
 *
 * @param network the net to look at; its stack and seed are those of the sample too
 * @param numbers how numbers are written in sentences
 * @param rate the learning rate η by which updates are judged
 * @param language what sentences are written in
 */
record StudyRequest(RandomNetwork network, Numbers numbers, double rate, Language language) {}
