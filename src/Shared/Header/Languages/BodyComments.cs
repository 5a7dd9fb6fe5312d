// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>How far the comments below the first code can be told from text that only looks like them.</summary>
internal enum BodyComments
{
    /// <summary>Not at all: a header there is not found, and the file has none.</summary>
    Unknown,

    /// <summary>By the delimiters of comments and strings.</summary>
    Delimited,

    /// <summary>By a reader of the language, which has to understand the file to its end.</summary>
    Understood,

    /// <summary>By the first column alone, as in YAML, where indented lines may be the text of a block scalar.</summary>
    FirstColumn,

    /// <summary>By the first column, as far as no line goes on behind its end.</summary>
    Lines,

    /// <summary>By the first column, outside the fenced code of Markdown.</summary>
    Fenced,
}
