# frozen_string_literal: true

# ruby scripts/fnmatch-golden.rb > test/core/ownership/gitlab/fnmatch-golden.txt
#
# Asks Ruby's own File.fnmatch, with the flags GitLab uses, about generated patterns and paths; the
# same ones every time. A line of the golden file is a pattern and its paths, JSON strings separated
# by tabs; before each path stands `+` where it matches and `-` where it does not.

require 'json'

FLAGS = File::FNM_PATHNAME | File::FNM_DOTMATCH
PATTERNS = 2600
PATHS = 12

# Pieces of patterns, with texts that they match.
PLAIN = %w<a b c ab ba aab .a .git a.b - _ ! ^ # @ é 日 🚀 ü À {a,b} {} ] ( ) ~ $ +>.freeze
STARS = ['', '', 'a', 'b', 'ab', '.', 'é', '🚀b', 'a-b', '*'].freeze
SPECIAL = {
  '*' => STARS,
  '**' => STARS,
  '***' => STARS,
  '?' => ['a', 'b', '.', 'é', '🚀', '?'],
  '[ab]' => %w<a b>,
  '[!a]' => %w<b . é 🚀>,
  '[^ab]' => %w<c - ^ 日>,
  '[a-c]' => %w<a b c>,
  '[!a-c]' => %w<d A - 🚀>,
  '[c-a]' => %w<c a>,
  '[a-]' => %w<a ->,
  '[-a]' => %w<- a>,
  '[--0]' => %w<- . 0>,
  '[]' => [''],
  '[!]' => %w<a ! 日>,
  '[^]' => %w<a ^>,
  '[]a]' => ['a]'],
  '[\\]]' => %w<]>,
  '[a\\-c]' => %w<a - c>,
  '[\\a-\\c]' => %w<b>,
  '[[]' => %w<[>,
  '[[a]' => %w<[ a>,
  '[!!]' => %w<a>,
  '[a!]' => %w<a !>,
  '[/]' => ['/', 'a'],
  '[a/b]' => %w<a b />,
  '[!/]' => %w<a>,
  '[.-0]' => %w<. / 0>,
  '[à-ü]' => %w<é ü>,
  '[🚀é]' => %w<🚀 é>,
  '[日-本]' => %w<日 本>,
  '[!🚀]' => %w<é a>,
  '\\*' => %w<*>,
  '\\?' => %w<?>,
  '\\[' => %w<[>,
  '\\]' => %w<]>,
  '\\\\' => ['\\'],
  '\\a' => %w<a>,
  '\\/' => %w</>,
  '\\é' => %w<é>,
  '\\ ' => [' '],
}.freeze
FOLDERS = {
  '/' => ['/'],
  '//' => ['//'],
  '**/' => ['', 'a/', 'a/b/', '.a/', '/'],
  '/**/' => ['/', '/a/', '/a/b/', '/.a/', '//'],
  '**/**/' => ['', 'a/', 'a/b/'],
  '/**/**/' => ['/', '/a/b/c/'],
  '/*/' => ['/a/', '/.b/', '//'],
  '/***/' => ['/a/', '/ab/'],
}.freeze
OPEN = ['[', '[a', '[!', '[a-', '[\\', '[a/', '\\'].freeze
NEAR = ['a', 'b', 'c', '.', '/', '-', 'é', '🚀', '*', '[', ']', '\\', ' '].freeze

RANDOM = Random.new(20_260_601)

def any(list)
  list[RANDOM.rand(list.size)]
end

# A pattern, and a text that it probably matches.
def draw
  pattern = +''
  text = +''
  RANDOM.rand(1..7).times do
    piece, texts =
      case RANDOM.rand(10)
      when 0..3 then (plain = any(PLAIN)) && [plain, [plain]]
      when 4..6 then any(SPECIAL.to_a)
      else any(FOLDERS.to_a)
      end
    pattern << piece
    text << any(texts)
  end
  pattern << any(OPEN) if RANDOM.rand(14).zero?
  [pattern, text]
end

# Another text for the same pattern, by its pieces where they can be told apart.
def again(pattern)
  pattern.scan(%r{/\*\*/(?:\*\*/)*|\*\*/|\*+|\?|\[[^\]]*\]|\\?.}).map do |piece|
    choices = SPECIAL[piece] || FOLDERS[piece]
    choices ? any(choices) : piece.delete_prefix('\\')
  end.join
end

# A near miss, or a hit by luck.
def spoil(text)
  at = RANDOM.rand(text.size + 1)
  case RANDOM.rand(4)
  when 0 then text[0, at] + (text[(at + 1)..] || '')
  when 1 then text[0, at] + any(NEAR) + text[at..]
  when 2 then text[0, at] + any(NEAR) + (text[(at + 1)..] || '')
  else [any(['a/', 'b/c/', '/']) + text, text + any(['/a', 'a', '/'])][RANDOM.rand(2)]
  end
end

patterns = {}
while patterns.size < PATTERNS
  pattern, text = draw
  next if patterns.key?(pattern)

  paths = [text]
  tries = 0
  while paths.size < PATHS && (tries += 1) < 100
    path = RANDOM.rand(5) < 3 ? again(pattern) : spoil(any(paths))
    paths |= [path] if path.size < 40
  end
  patterns[pattern] = paths
end

patterns.each do |pattern, paths|
  answers = paths.map do |path|
    (File.fnmatch(pattern, path, FLAGS) ? '+' : '-') + JSON.generate(path)
  end
  puts [JSON.generate(pattern), *answers].join("\t")
end
