// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes rules for people.</summary>
internal static class RuleWriter
{
    public static void WriteList(TextWriter output)
    {
        foreach (var id in RuleCatalog.Ids)
        {
            output.WriteLine($"{id}  {RuleCatalog.Get(id).Title}");
        }
    }

    public static void WritePage(string id, TextWriter output)
    {
        if (TerminalCapabilities.SupportsColor)
        {
            MarkdownRenderer.Write(output, RuleCatalog.Get(id).Page);
        }
        else
        {
            output.Write(RuleCatalog.Get(id).Page);
        }
    }
}
