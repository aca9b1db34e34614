using Conformance.ReferencePanel.StandAlone;

return await PanelCommand.Run(args).ConfigureAwait(false);
