/**
 * Endings that several languages share: the first whose mark stands in the head of the file is
 * meant, else what the table of names says.
 */
export const AMBIGUOUS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  m: [
    [/^[ \t]*(?:@interface|@implementation|@import|#import|#include|#pragma|\/\/|\/\*)/m, 'c'],
    [/^[ \t]*\(\*/m, 'wolfram'],
    [/^[ \t]*(?:%|function\b|classdef\b)/m, 'matlab'],
  ],
  v: [[/^[ \t]*(?:\(\*|Require\b|From \w+ Require\b|Lemma\b|Theorem\b)/m, 'coq']],
  pl: [
    [/^[ \t]*#!.*perl|^[ \t]*(?:use|package|my|sub)\b/m, 'perl'],
    [/^[ \t]*(?::-|%)|:-/m, 'prolog'],
  ],
  pro: [[/:-/, 'prolog']],
  cls: [[/^[ \t]*(?:\/\*|\/\/|@\w+|public|private|global|virtual|abstract)/m, 'slashes']],
  inc: [
    [/<\?/, 'php'],
    [/^[ \t]*(?:#include|#define|#ifdef|\/\/|\/\*)/m, 'c'],
    [/^[ \t]*(?:;|section\b|%macro\b)/im, 'assembler'],
  ],
  pp: [[/^[ \t]*(?:unit|program|interface|\{|\/\/)/im, 'pascal']],
  fs: [[/^[ \t]*#version\b/m, 'c']],
  ts: [[/^[ \t]*<\?xml/, 'xml']],
  cl: [[/^[ \t]*;|^[ \t]*\(/m, 'lisp']],
  t: [[/^[ \t]*(?:\/\/|\/\*)/m, 'slashes']],
  st: [[/^[ \t]*(?:\(\*|FUNCTION_BLOCK|PROGRAM|VAR)/im, 'pascal']],
};

/** Much more of a file is not read to tell its language. */
export const HEAD_UNITS = 4000;
