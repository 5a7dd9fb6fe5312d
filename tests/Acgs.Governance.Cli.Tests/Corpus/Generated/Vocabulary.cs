// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>What files of a type are made of. In every text <c>§</c> stands for what a header says.</summary>
/// <param name="Type">A name for the type.</param>
/// <param name="File">The name of a file of the type.</param>
/// <param name="Comment">A line comment, or a comment on one line where the type has no other.</param>
internal sealed record Vocabulary(string Type, string File, string Comment)
{
    private static readonly string[] InScripts = ["<!-- § -->", "// §", "**§**"];
    private static readonly string[] InCode = ["<!-- § -->", "# §", "**§**"];

    /// <summary>What may have to come first: each is a group of lines.</summary>
    public string[][] Prologues { get; init; } = [];

    /// <summary>A comment or docstring over several lines, with a line for the header.</summary>
    public string[] Block { get; init; } = [];

    /// <summary>Whether code may follow only, as behind a docstring.</summary>
    public bool IsBlockLast { get; init; }

    /// <summary>Code on lines of its own; a header in it is text.</summary>
    public string[] Code { get; init; } = [];

    /// <summary>A literal over lines, with a header that is text.</summary>
    public string[] Literal { get; init; } = [];

    /// <summary>Comments of other languages, which no file of this type can mean.</summary>
    public string[] Foreign { get; init; } = Comment.StartsWith("# ", StringComparison.Ordinal) ? InScripts : InCode;

    public override string ToString() => Type;
}
