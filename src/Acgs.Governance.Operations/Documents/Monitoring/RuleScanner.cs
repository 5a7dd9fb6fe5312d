// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>Finds the rules of Prometheus in YAML, line by line: examples are excerpts, which a parser would refuse.</summary>
internal sealed partial class RuleScanner
{
    private readonly List<MonitoringRule> _rules = [];
    private readonly List<RuleEntry> _entries = [];
    private readonly List<SourceLine> _expression = [];
    private string _name = string.Empty;
    private bool _isAlert;
    private string _section = string.Empty;
    private int _sectionIndent;
    private int _scalarIndent = -1;

    /// <summary>The rules of a block.</summary>
    public static IReadOnlyList<MonitoringRule> Scan(Block block)
    {
        var scanner = new RuleScanner();
        foreach (var line in block.Lines)
        {
            scanner.Read(line);
        }

        scanner.End();
        return scanner._rules;
    }

    private void Read(SourceLine line)
    {
        var indent = line.Text.Length - line.Text.TrimStart().Length;
        if (_scalarIndent >= 0 && (indent > _scalarIndent || string.IsNullOrWhiteSpace(line.Text)))
        {
            _expression.Add(line);
            return;
        }

        _scalarIndent = -1;
        if (Entry().Match(line.Text) is not { Success: true } entry)
        {
            return;
        }

        if (entry.Groups["item"].Length > 0)
        {
            End();
        }

        Take(entry.Groups["key"].Value, entry.Groups["value"].Value.Trim(), entry.Groups["key"].Index, line.Number);
    }

    private void Take(string key, string value, int indent, int line)
    {
        switch (key)
        {
            case "alert" or "record":
                (_name, _isAlert, _section) = (value, key == "alert", string.Empty);
                break;
            case "expr" when value is "|" or ">" or "|-" or ">-" or "":
                _scalarIndent = indent;
                break;
            case "expr":
                _expression.Add(new(line, Unquote(value)));
                break;
            case "labels" or "annotations" when value.Length == 0:
                (_section, _sectionIndent) = (key, indent);
                break;
            default:
                _section = indent > _sectionIndent ? _section : string.Empty;
                _entries.Add(new(_section, key, value, line));
                break;
        }
    }

    private void End()
    {
        if (_name.Length > 0 && _expression.Count > 0)
        {
            var code = new Block(BlockKind.Code, _expression[0].Number);
            code.Lines.AddRange(_expression);
            _rules.Add(new(_name, _isAlert, new(code.Text, code.LineAt), [.. _entries]));
        }

        (_name, _section) = (string.Empty, string.Empty);
        _expression.Clear();
        _entries.Clear();
    }

    private static string Unquote(string value) => value is ['"', .., '"'] or ['\'', .., '\'']
        ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
        : value;

    [GeneratedRegex(@"^\s*(?<item>- +)?(?<key>[A-Za-z_][\w-]*):(?: +(?<value>.*))?$")]
    private static partial Regex Entry();
}
