// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Judged files by type, under the names that the table of types gives them. A result does not keep its type, which only the page asks for.</summary>
internal sealed class LanguageShares : IDisposable
{
    private readonly CheckResult _check;
    private readonly IFileReader _reader;
    private readonly FileContent _content;

    private LanguageShares(CheckResult check)
    {
        _check = check;
        _reader = FileReaders.Create(check.Request.Selection.Root);
        _content = new(_reader);
    }

    /// <summary>The types, the most frequent first.</summary>
    public static IReadOnlyList<Share> Of(CheckResult check)
    {
        using var shares = new LanguageShares(check);
        return shares.Count();
    }

    public void Dispose() => _reader.Dispose();

    private IReadOnlyList<Share> Count()
    {
        var counter = new ShareCounter();
        for (var index = 0; index < _check.Results.Length; index++)
        {
            if (ShareCounter.IsJudged(_check.Results[index]))
            {
                counter.Add(NameOf(_check.Files[index]), _check.Results[index]);
            }
        }

        return counter.Shares();
    }

    private string NameOf(ReadOnlySpan<byte> path)
    {
        var type = SourceTypes.Find(path, _check.Request.Settings.For(path)) ?? (SourceTypes.IsNameSilent(path) ? OfFirstLine(path) : null);
        return type == SourceType.CSharp ? "csharp" : type?.Row?.Id ?? "other";
    }

    /// <summary>The type of a script without an ending; nothing when the file is gone meanwhile.</summary>
    private SourceType? OfFirstLine(ReadOnlySpan<byte> path)
    {
        if (_reader.Open(path) != FileError.None)
        {
            return null;
        }

        try
        {
            if (!_content.ReadHead())
            {
                return null;
            }

            _content.Decode();
            return _content.Form == TextForm.Bytes ? SourceTypes.OfInterpreter(_content.Text) : null;
        }
        finally
        {
            _reader.Close();
            _content.Release();
        }
    }
}
