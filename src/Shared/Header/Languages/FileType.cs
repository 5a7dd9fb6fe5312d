// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Languages;

/// <summary>What the grammar knows about a type of file.</summary>
internal sealed class FileType
{
    private FileType(string id, string names, FileTypeKind kind, CommentSyntax syntax, PrologueRule[] prologue)
    {
        Id = id;
        Names = names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Kind = kind;
        Syntax = syntax;
        Prologue = prologue;
    }

    /// <summary>The name of the type, in lower case, for configuration and reports.</summary>
    public string Id { get; }

    /// <summary>
    /// The names of its files: ends of names begin with a point, interpreters with <c>#!</c>, and what ends with a star is the first word
    /// of a name.
    /// </summary>
    public string[] Names { get; }

    /// <summary>How the files state the constitution.</summary>
    public FileTypeKind Kind { get; }

    /// <summary>How comments are written.</summary>
    public CommentSyntax Syntax { get; }

    /// <summary>What may stand or must stand above the header, in the order in which it stands there.</summary>
    public PrologueRule[] Prologue { get; }

    /// <summary>What a line outside comments is that reads like a header.</summary>
    public BareLine BareLine { get; private set; }

    /// <summary>Where a blank line follows the header.</summary>
    public BlankLine BlankLine { get; private set; }

    /// <summary>What else the files can be.</summary>
    public FileVariant Variant { get; private set; }

    /// <summary>Why the files are never judged.</summary>
    public Exemption Exemption { get; private set; }

    /// <summary>Whether a file without header fails; the others are judged only when they have one.</summary>
    public bool IsDemanded => Kind is FileTypeKind.Commented or FileTypeKind.CSharp && BareLine != BareLine.Header;

    /// <summary>A type with comments.</summary>
    public static FileType Commented(
        string id,
        string names,
        CommentSyntax syntax,
        PrologueRule[] prologue,
        BareLine bareLine = BareLine.Foreign,
        BlankLine blankLine = BlankLine.None,
        FileVariant variant = FileVariant.None) => new(id, names, FileTypeKind.Commented, syntax, prologue)
        {
            BareLine = bareLine,
            BlankLine = blankLine,
            Variant = variant,
        };

    /// <summary>A type with a grammar of its own.</summary>
    public static FileType Special(string id, string names, FileTypeKind kind, CommentSyntax? syntax = null, PrologueRule[]? prologue = null) =>
        new(id, names, kind, syntax ?? new([], []), prologue ?? []);

    /// <summary>A type that is never judged.</summary>
    public static FileType Exempt(string id, Exemption exemption, string names) =>
        new(id, names, FileTypeKind.Unmarked, new([], []), []) { Exemption = exemption };

    /// <summary>What the files ought to say; empty for those that say nothing.</summary>
    public string Stating(string hash) => Kind switch
    {
        FileTypeKind.Json or FileTypeKind.Notebook => JsonHeader.Stating(hash),
        FileTypeKind.Unmarked => string.Empty,
        _ => Syntax.Stating(hash),
    };

    /// <summary>The type of <paramref name="text"/>, a file with a name of this type: its first characters can tell otherwise.</summary>
    public FileType In(StringText text)
    {
        if (Variant == FileVariant.None)
        {
            return this;
        }

        // All that is of another type but its name begins with a bracket.
        var start = text.SkipSpace(0);
        return Variant == FileVariant.Json || text.Peek(start) is '{' or '<' ? ContentVariant.Of(this, text, start) : this;
    }

    /// <summary>Judges <paramref name="text"/>. A JSON document without the key is missing it, whether or not somebody demands it.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    public HeaderScan Scan(StringText text, Constitution constitution, List<CommentLine>? repeated = null) =>
        Scan(text, constitution, repeated, out _);

    /// <summary>Judges <paramref name="text"/>, which may be the beginning of a file.</summary>
    /// <param name="text">The file, or its beginning.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    /// <param name="regionEnd">Where the first stands that is below every header, be it code or line 41; -1 when the text ends before that is certain.</param>
    public HeaderScan Scan(StringText text, Constitution constitution, List<CommentLine>? repeated, out int regionEnd)
    {
        regionEnd = -1;
        var type = In(text);
        switch (type.Kind)
        {
            case FileTypeKind.Commented:
                var scanner = new LanguageScanner(text, type, constitution, repeated);
                var scan = scanner.Scan();
                regionEnd = scanner.RegionEnd;
                return scan;
            case FileTypeKind.CSharp:
                return CSharpHeader.Scan(text, constitution, [], repeated);
            case FileTypeKind.Json:
                return JsonHeader.Scan(text, constitution, repeated);
            case FileTypeKind.Notebook:
                return NotebookHeader.Scan(text, constitution, repeated);
            default:
                return new(HeaderVerdict.Empty, default, []);
        }
    }
}
