// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers;

/// <summary>How a server is brought down.</summary>
public enum StopMode
{
    /// <summary>Orderly: connections are closed, sessions of PostgreSQL are told (57P01). SIGINT for PostgreSQL, SIGTERM for the others.</summary>
    Fast,

    /// <summary>Like a crash: nothing is saved, PostgreSQL recovers when it starts again. SIGQUIT for PostgreSQL, SIGKILL for the others.</summary>
    Immediate,
}
