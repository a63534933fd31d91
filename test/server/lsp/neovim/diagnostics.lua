-- Opens a submission in an unmodified Neovim with the language server, and prints what Neovim then shows.
-- Arguments: the command of the server, as JSON; the file.
local command = vim.json.decode(vim.env.MICRO_CREDENTIAL_SERVER)
local file = vim.env.MICRO_CREDENTIAL_FILE

local function finish(result)
  io.stdout:write(vim.json.encode(result) .. '\n')
  vim.cmd('qall!')
end

local client = vim.lsp.start_client({
  name = 'micro-credential',
  cmd = command,
  root_dir = vim.fn.fnamemodify(file, ':h'),
  on_exit = function(code)
    vim.schedule(function()
      finish({ fault = 'The server ended with ' .. code })
    end)
  end,
})

vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.lsp.buf_attach_client(0, client)

local buffer = vim.api.nvim_get_current_buf()
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  buffer = buffer,
  callback = function()
    local shown = {}
    for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(shown, {
        code = diagnostic.user_data.lsp.code,
        line = diagnostic.lnum,
        source = diagnostic.source,
      })
    end
    if #shown > 0 then
      finish({ filetype = vim.bo[buffer].filetype, diagnostics = shown })
    end
  end,
})
