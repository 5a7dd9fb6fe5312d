// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>What the grammar knows about a type of file.</summary>
internal sealed class FileType
{
    private FileType(FileTypeKind kind, CommentSyntax syntax, PrologueRule[] prologue)
    {
        Kind = kind;
        Syntax = syntax;
        Prologue = prologue;
    }

    /// <summary>How the files state the constitution.</summary>
    public FileTypeKind Kind { get; }

    /// <summary>How comments are written.</summary>
    public CommentSyntax Syntax { get; }

    /// <summary>What may stand or must stand above the header, in the order in which it stands there.</summary>
    public PrologueRule[] Prologue { get; }

    /// <summary>How comments below the first code are recognised.</summary>
    public BodyComments Body { get; private set; }

    /// <summary>Where no comment begins; matters for <see cref="BodyComments.Delimited"/>.</summary>
    public StringSyntax[] Strings { get; private set; } = [];

    /// <summary>Whether a bare line of text means something, so that it is no header in a wrong syntax.</summary>
    public bool IsTextContent { get; private set; }

    /// <summary>A type with comments.</summary>
    public static FileType Commented(
        CommentSyntax syntax,
        PrologueRule[] prologue,
        BodyComments body = BodyComments.Unknown,
        StringSyntax[]? strings = null,
        bool isTextContent = false) => new(FileTypeKind.Commented, syntax, prologue)
        {
            Body = body,
            Strings = strings ?? [],
            IsTextContent = isTextContent,
        };

    /// <summary>A type without comments.</summary>
    public static FileType Uncommented(FileTypeKind kind) => new(kind, new([], []), []);

    /// <summary>What the files ought to say.</summary>
    public string Stating(string hash) => Kind == FileTypeKind.Json ? JsonHeader.Stating(hash) : Syntax.Stating(hash);
}
