// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acgs.Governance.Logging;

/// <summary>Captures the category that a logger requests.</summary>
internal sealed class CategoryName : ILoggerFactory
{
    public string Value { get; private set; } = "";

    public ILogger CreateLogger(string categoryName)
    {
        Value = categoryName;
        return NullLogger.Instance;
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
